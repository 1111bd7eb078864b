/** The part of Google's client-side API that the sidebar uses, and what the menu handler writes into the page. */
import type { PageSeed, ServerCalls } from '../src/entry/api';

type Runner = { [Name in keyof ServerCalls]: (...args: Parameters<ServerCalls[Name]>) => void } & {
  withSuccessHandler(handler: (value: never) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
};

declare global {
  const google: { script: { run: Runner; host: { close(): void; editor: { focus(): void } } } };
  const KLIENTURA_PAGE: PageSeed | null;
}
