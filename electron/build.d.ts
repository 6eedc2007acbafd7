/** A picture in the bundle itself, as a data: address. */
declare module '*.png?inline' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: it is how the build gives it
  export default address
}
