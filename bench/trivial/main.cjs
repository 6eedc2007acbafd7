// The smallest shell: one sandboxed window with the built page beside this file.
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { app, BrowserWindow, net, protocol } = require('electron')

const scheme = { scheme: 'trivial', privileges: { standard: true, secure: true, supportFetchAPI: true } }
protocol.registerSchemesAsPrivileged([scheme])
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'))
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  protocol.handle('trivial', ({ url }) =>
    net.fetch(pathToFileURL(join(__dirname, 'page', new URL(url).pathname)).href),
  )
  const window = new BrowserWindow({ width: 1200, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL('trivial://app/index.html')
})
