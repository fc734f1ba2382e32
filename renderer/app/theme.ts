/** How the product looks, for antd. The same colours stand in ui/base.css for everything else. */
import { theme as antdTheme, type ThemeConfig } from 'antd';
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

function themeFor(dark: boolean, calm: boolean): ThemeConfig {
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
      Table: { cellPaddingBlock: 8, cellPaddingInline: 12, headerBorderRadius: 0 },
    },
  };
}

/** The theme that the system asks for: light or dark, with motion or without. */
export function useTheme(): ThemeConfig {
  const dark = useMediaQuery('(prefers-color-scheme: dark)');
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  return themeFor(dark, calm);
}
