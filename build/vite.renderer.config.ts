/** The window: React, for Electron and for the older Chromium browsers of domestic machines. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noteThirdParty } from './third-party.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root: `${root}renderer`,
  // Relative addresses work under app:// and under http:// alike.
  base: './',
  plugins: [react(), noteThirdParty()],
  worker: { format: 'es' },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome108',
    modulePreload: { polyfill: false },
    // One small stylesheet: a style of a screen that could not be fetched is never fetched again.
    cssCodeSplit: false,
    // The content security policy allows no data: fonts or scripts; every asset stays a file.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler|zustand)[\\/]/,
              priority: 3,
            },
            {
              name: 'text-editor',
              test: /[\\/]node_modules[\\/](?:@tiptap|prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname)[\\/]/,
              priority: 2,
            },
            {
              name: 'antd',
              test: /[\\/]node_modules[\\/](?:antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
