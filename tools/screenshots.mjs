// Makes the pictures of the page that the READMEs show: after set-up, with the sidebar and the outbox open. node tools/screenshots.mjs
import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './root.mjs';

const FOLDER = path.join(root, 'docs/images');
const PICTURES = [
  { locale: 'en', zone: 'America/New_York', file: 'page.png', setUp: 'Set up client base' },
  { locale: 'ru', zone: 'Europe/Moscow', file: 'page.ru.png', setUp: 'Создать клиентскую базу' },
  { locale: 'uk', zone: 'Europe/Kyiv', file: 'page.uk.png', setUp: 'Створити клієнтську базу' },
];
const MAX_BYTES = 250_000;

/**
 * The page on the sample base, on the day of its birthdays.
 * @param {string} locale @param {string} zone
 */
async function serve(locale, zone) {
  const words = ['serve', '--no-open', '--port', '0', '--locale', locale, '--time-zone', zone];
  const server = spawn(process.execPath, ['bin/start.mjs', ...words, '--now', '2026-11-22T10:00'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += String(chunk);
      const match = /http:\S+/.exec(text);
      if (match) resolve(match[0]);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { url, stop: () => server.kill() };
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(FOLDER, { recursive: true });
for (const { locale, zone, file, setUp } of PICTURES) {
  const { url, stop } = await serve(locale, zone);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.evaluate('window.localHost.ready');
  const sidebar = page.frameLocator('[data-testid="sidebar-frame"]');
  await page.getByRole('menuitem', { name: 'Klientura', exact: true }).click();
  await page.getByRole('menuitem', { name: setUp }).click();
  await sidebar.getByTestId('confirm-set-up').click();
  await sidebar.getByTestId('to-segments').waitFor();
  await sidebar.getByTestId('nav-mail').click();
  await sidebar.getByTestId('send-letters').click();
  await sidebar.getByTestId('send-letters').waitFor({ state: 'detached' });
  await sidebar.getByTestId('nav-segments').click();
  await sidebar.getByTestId('segment-counts').waitFor();
  await page.getByTestId('panel-outbox').click();
  await page.getByTestId('outbox-row').first().waitFor();
  // The pointer away from all buttons, and time for the bar at the top to go.
  await page.mouse.move(700, 500);
  await page.waitForTimeout(2500);
  const target = path.join(FOLDER, file);
  await page.screenshot({ path: target });
  const { size } = statSync(target);
  if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MAX_BYTES}`);
  process.stdout.write(`${file} ${size} bytes\n`);
  await page.close();
  stop();
}
await browser.close();
