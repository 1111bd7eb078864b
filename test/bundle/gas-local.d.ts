declare module 'gas-local' {
  const gas: { require(folder: string, globals: object): import('node:vm').Context };
  export default gas;
}
