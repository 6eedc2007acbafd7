import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, channels } from './bridge.ts'

const bridge: Bridge = {
  appInfo: () => ipcRenderer.invoke(channels.appInfo),
  setInterfaceLanguage: (language) => ipcRenderer.invoke(channels.setInterfaceLanguage, language),
  setTheme: (theme) => ipcRenderer.invoke(channels.setTheme, theme),
  openExternal: (link) => ipcRenderer.invoke(channels.openExternal, link),
}

contextBridge.exposeInMainWorld('kasane', Object.freeze(bridge))
