/** Everything that Google can call; the build writes a real top-level function for each of these. */
export * from './menu';
export * from './formulas';
export * from './figure-formulas';
export * from './triggers';
export * from './calls';
export * from './web-app';
