/** The bridge between the sandboxed window and the main process: calls, one question, one piece of news; and its zoom. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { isWindowZoom } from '../shared/window-zoom.ts';
import { CHANNELS } from './hosts/shell.ts';

contextBridge.exposeInMainWorld('nianbao', {
  call: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CHANNELS.call, method, input),
  confirmLoss: (): Promise<boolean> => ipcRenderer.invoke(CHANNELS.confirmLoss),
  // Whatever the page asks for, the window stays one that can be used.
  setZoom: (percent: unknown): void => {
    if (isWindowZoom(percent)) webFrame.setZoomFactor(percent / 100);
  },
  // The listener is told that there is something, and nothing else.
  onFilesGiven: (listener: () => void): void => void ipcRenderer.on(CHANNELS.filesGiven, () => listener()),
});
