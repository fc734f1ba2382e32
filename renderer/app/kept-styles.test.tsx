// @vitest-environment jsdom
import { StyleProvider } from '@ant-design/cssinjs';
import { cleanup, render } from '@testing-library/react';
import { Button, ConfigProvider } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { keptStyles } from './kept-styles.ts';
import { themeFor } from './theme.ts';

afterEach(cleanup);

const styleOfButtons = () =>
  [...document.querySelectorAll('style')].filter((style) => /\.ant-btn/.test(style.textContent));

it('the style of a piece is made once, however often the last one goes and another comes', () => {
  const cache = keptStyles();
  const Screen = ({ buttons, dark }: { readonly buttons: number; readonly dark: boolean }) => (
    <StyleProvider cache={cache}>
      <ConfigProvider theme={themeFor(dark, true)}>
        {buttons === 0 ? null : <Button>保存</Button>}
      </ConfigProvider>
    </StyleProvider>
  );
  const { rerender } = render(<Screen buttons={1} dark={false} />);
  const before = [...cache.cache].filter(([path]) => path.startsWith('style%'));
  expect(before.length).toBeGreaterThan(0);
  rerender(<Screen buttons={0} dark={false} />);
  rerender(<Screen buttons={1} dark={false} />);
  for (const [path, [, style]] of before) expect(cache.cache.get(path)?.[1]).toBe(style);
  expect(new Set(styleOfButtons().map(({ textContent }) => textContent)).size).toBe(styleOfButtons().length);
});

it('the colours of a theme go with it', () => {
  const cache = keptStyles();
  const Screen = ({ dark }: { readonly dark: boolean }) => (
    <StyleProvider cache={cache}>
      <ConfigProvider theme={themeFor(dark, true)}>
        <Button>保存</Button>
      </ConfigProvider>
    </StyleProvider>
  );
  const { rerender } = render(<Screen dark={false} />);
  const variables = () => document.head.innerHTML.match(/--ant-color-bg-container:\s*[^;]+/gu);
  const light = variables();
  rerender(<Screen dark />);
  expect(variables()).not.toEqual(light);
  rerender(<Screen dark={false} />);
  expect(variables()).toEqual(light);
});
