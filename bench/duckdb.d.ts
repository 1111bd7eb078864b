/** What the benchmarks use of DuckDB. The package itself is installed only when they are run, so the checks must do without its types. */
declare module '@duckdb/node-api' {
  interface Appender {
    appendVarchar(value: string): void;
    appendInteger(value: number): void;
    appendDouble(value: number): void;
    endRow(): void;
    closeSync(): void;
  }
  interface Connection {
    run(sql: string): Promise<unknown>;
    createAppender(table: string): Promise<Appender>;
    runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  }
  export const DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}
