/** The bridge between the sandboxed window and the main process: calls, one question and one piece of news. */
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from './hosts/shell.ts';

contextBridge.exposeInMainWorld('nianbao', {
  call: (method: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CHANNELS.call, method, input),
  confirmLoss: (): Promise<boolean> => ipcRenderer.invoke(CHANNELS.confirmLoss),
  // The listener is told that there is something, and nothing else.
  onFilesGiven: (listener: () => void): void => void ipcRenderer.on(CHANNELS.filesGiven, () => listener()),
});
