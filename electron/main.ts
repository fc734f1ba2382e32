/** Start-up under Electron: hands Electron to window/start.ts, and nothing else. */
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { fileURLToPath } from 'node:url';
import { start } from './window/start.ts';

void start(
  { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell },
  {
    window: fileURLToPath(new URL('../renderer', import.meta.url)),
    preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
  },
);
