/** How the product looks, for antd. The same colours stand in ui/base.css for everything else. */
import { useLayoutEffect } from 'react';
import { theme as antdTheme, type ThemeConfig } from 'antd';
import { create } from 'zustand';
import { preference, setPreference, whenPreferences } from '../ui/preferences.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';

const FONT =
  '"Microsoft YaHei UI", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const COMMON = {
  fontFamily: FONT,
  fontSize: 14,
  sizeUnit: 4,
  sizeStep: 4,
  borderRadius: 4,
  boxShadowTertiary: 'none',
};

/** The theme of antd for a dark or a light window; `calm` without motion. */
export function themeFor(dark: boolean, calm: boolean): ThemeConfig {
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      ...COMMON,
      motion: !calm,
      motionDurationSlow: '0.15s',
      motionDurationMid: '0.12s',
      motionDurationFast: '0.1s',
      ...(dark
        ? {
            colorPrimary: '#3f7ac4',
            colorLink: '#8ab4ea',
            colorError: '#e5675c',
            colorWarning: '#d9a23b',
            colorBgBase: '#181b20',
            colorBgContainer: '#1e2227',
            colorBgElevated: '#272c33',
            colorTextBase: '#e6e8eb',
            colorTextPlaceholder: '#959ca7',
            colorTextDescription: '#a9b0ba',
          }
        : {
            colorPrimary: '#1c4a86',
            colorLink: '#1c4a86',
            colorError: '#b42318',
            colorWarning: '#9a6400',
            colorTextBase: '#1f2329',
            colorTextPlaceholder: '#6b7380',
            colorTextDescription: '#5c6470',
          }),
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // Red words on a dark ground need a lighter red, and dark words on it.
        ...(dark ? { colorError: '#ff9a90', dangerColor: '#10151c' } : {}),
      },
      ...(dark ? { Dropdown: { colorError: '#ff9a90', colorTextLightSolid: '#10151c' } } : {}),
      Table: { cellPaddingBlock: 8, cellPaddingInline: 12, headerBorderRadius: 0 },
    },
  };
}

/** What the user wants the window to look like. */
export type Look = 'system' | 'light' | 'dark';

export const LOOK_WORDS: Readonly<Record<Look, string>> = { system: '跟随系统', light: '浅色', dark: '深色' };

const LOOK_KEY = 'look';
const DARK = '(prefers-color-scheme: dark)';

function storedLook(): Look {
  const stored = preference(LOOK_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

interface LookStore {
  readonly look: Look;
  readonly choose: (look: Look) => void;
}

export const useLook = create<LookStore>()((set) => ({
  look: storedLook(),
  choose: (look) => {
    setPreference(LOOK_KEY, look);
    set({ look });
  },
}));
whenPreferences(() => useLook.setState({ look: storedLook() }));

/** Is the window dark: because somebody wants it so, or the system does? */
export function useDark(): boolean {
  const look = useLook((state) => state.look);
  const isSystemDark = useMediaQuery(DARK);
  return look === 'system' ? isSystemDark : look === 'dark';
}

/** The theme of the window: light or dark, with motion or without; style sheets are told which. */
export function useTheme(): ThemeConfig {
  const dark = useDark();
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  return themeFor(dark, calm);
}
