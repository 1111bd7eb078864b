/** From `npm start` to a usable page, on the sample base and on a CSV of 100,000 rows, in a real browser. Everything is installed and built before. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { clientsCsv } from './base';
import { print, seconds } from './measure';

const root = path.resolve(__dirname, '../..');

async function start(label: string, goal: number, file?: string): Promise<void> {
  const { findBrowser } = (await import(path.join(root, 'tools/browser.mjs'))) as { findBrowser: () => string | null };
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const begin = performance.now();
  const server = spawn('npm', ['start', '--', ...(file ? [file] : []), '--no-open', '--port', '0', '--locale', 'ru'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = /http:\S+/.exec(text);
      if (match) resolve(match[0]);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  const up = performance.now() - begin;
  await page.goto(url);
  await page.evaluate(() => (window as unknown as { localHost: { ready: Promise<void> } }).localHost.ready);
  await page.locator('[data-testid="menu-script-Klientura"]').waitFor();
  print(label, `${seconds(performance.now() - begin)} (server up ${seconds(up)}; goal ${goal} s)`);
  await browser.close();
  process.kill(-server.pid!);
}

async function main(): Promise<void> {
  await start('npm start, sample base, to a usable page', 5);
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'bench-')), 'clients.csv');
  fs.writeFileSync(file, clientsCsv(100_000));
  await start('npm start, CSV of 100,000 rows x 10 columns, to a usable page', 15, file);
}

void main();
