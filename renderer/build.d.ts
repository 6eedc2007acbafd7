/** Put in by the build (electron.vite.config.ts): the version of package.json. */
declare const __APP_VERSION__: string
