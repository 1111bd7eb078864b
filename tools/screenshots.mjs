// Makes the pictures of the page that the READMEs show: what is to be cleaned up, duplicates side by side, segments with the outbox open, the map of segments, the dashboard and the window of mail. node tools/screenshots.mjs [en|ru|uk [picture]]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './root.mjs';

const FOLDER = path.join(root, 'docs/images');
const LANGUAGES = [
  {
    locale: 'en',
    zone: 'America/New_York',
    suffix: '',
    setUp: 'Set up client base',
    duplicates: 'Find duplicates',
    segments: 'Segments',
    mail: 'Mail',
    tab: 'Clients',
    twice: [
      ['Name', 'Phone', 'E-mail', 'Birthday', 'City', 'Notes'],
      ['Katherine O’Brien', '+1 541 721 2571', 'kate.obrien@example.com', '1986-11-23', 'Beaverton', 'likes green tea'],
      ['Kate OBrien', '(541) 721-2571', 'Kate.OBrien@example.com', '', 'Beaverton', 'call after six'],
      ['Peter Novak', '503.811.1163', 'novak@example.com', '1979-11-24', 'Portland', ''],
      ['Novak Peter', '503 811 1163', '', '1979-11-24', '', 'pays in cash'],
      ['Anna Baker', '(503) 581-6295', 'baker@example.com', '1990-11-21', 'Portland', ''],
    ],
  },
  {
    locale: 'ru',
    zone: 'Europe/Moscow',
    suffix: '.ru',
    setUp: 'Создать клиентскую базу',
    duplicates: 'Найти дубли',
    segments: 'Сегменты',
    mail: 'Почта',
    tab: 'Клиенты',
    twice: [
      ['Имя', 'Телефон', 'E-mail', 'День рождения', 'Город', 'Заметки'],
      ['Петрова Анна Сергеевна', '8 (916) 123-45-67', 'anna@example.com', '05.03.1987', 'Москва', 'любит зелёный чай'],
      ['Петрова Аня', '+7 916 123 45 67', 'Anna@example.com', '', 'Москва', 'звонить после шести'],
      ['Иванов Иван', '916 222-33-44', 'ivanov@example.com', '12.04.1990', 'Тула', ''],
      ['Иван Иванов', '8 916 222 33 44', '', '12.04.1990', '', 'платит наличными'],
      ['Смирнова Ольга', '8 916 555-66-77', 'olga@example.com', '10.01.1970', 'Москва', ''],
    ],
  },
  {
    locale: 'uk',
    zone: 'Europe/Kyiv',
    suffix: '.uk',
    setUp: 'Створити клієнтську базу',
    duplicates: 'Знайти дублікати',
    segments: 'Сегменти',
    mail: 'Пошта',
    tab: 'Клієнти',
    twice: [
      ['Ім’я', 'Телефон', 'E-mail', 'День народження', 'Місто', 'Нотатки'],
      ['Петренко Ганна Сергіївна', '067 123-45-67', 'hanna@example.com', '05.03.1987', 'Київ', 'любить зелений чай'],
      ['Петренко Аня', '+380 67 123 45 67', 'Hanna@example.com', '', 'Київ', 'дзвонити після шостої'],
      ['Іваненко Іван', '067 222-33-44', 'ivan@example.com', '12.04.1990', 'Львів', ''],
      ['Іван Іваненко', '0672223344', '', '12.04.1990', '', 'платить готівкою'],
      ['Коваленко Ольга', '067 555-66-77', 'olha@example.com', '10.01.1970', 'Київ', ''],
    ],
  },
];
const MAX_BYTES = 250_000;

/**
 * The page on the sample base, on the day of its birthdays, or on a file.
 * @param {string} locale @param {string} zone @param {string[]} files
 */
async function serve(locale, zone, ...files) {
  const words = ['serve', ...files, '--no-open', '--port', '0', '--locale', locale, '--time-zone', zone];
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
const folder = mkdtempSync(path.join(tmpdir(), 'klientura-'));

const chosen = LANGUAGES.filter(({ locale }) => (process.argv[2] ?? locale) === locale);
for (const { locale, zone, suffix, setUp, duplicates, segments, mail, tab, twice } of chosen) {
  /** @param {string[]} files */
  const open = async (...files) => {
    const { url, stop } = await serve(locale, zone, ...files);
    // A server left behind would keep this process waiting.
    process.once('exit', stop);
    const page = await browser.newPage({ viewport: { width: 1200, height: 750 } });
    await page.goto(url);
    await page.evaluate('window.localHost.ready');
    const sidebar = page.frameLocator('[data-testid="sidebar-frame"]');
    /** @param {string} item */
    const choose = async (item) => {
      await page.getByRole('menuitem', { name: 'Klientura', exact: true }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    /** @param {string} name @param {import('playwright-core').Locator} [part] of the page; else all of it */
    const picture = async (name, part) => {
      if ((process.argv[3] ?? name) !== name) return;
      // The pointer away from all buttons, and time for the bar at the top to go.
      await page.mouse.move(700, 500);
      await page.waitForTimeout(2500);
      const file = `${name}${suffix}.png`;
      const target = path.join(FOLDER, file);
      await (part ?? page).screenshot({ path: target });
      const { size } = statSync(target);
      if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MAX_BYTES}`);
      process.stdout.write(`${file} ${size} bytes\n`);
    };
    await choose(setUp);
    await sidebar.getByTestId('confirm-set-up').click();
    await sidebar.getByTestId('to-clean-up').click();
    await sidebar.getByTestId('confirm-clean-up').waitFor();
    return { page, sidebar, choose, picture, close: () => (stop(), page.close()) };
  };

  const { page, sidebar, choose, picture, close } = await open();
  // The set-up has the grid go to its new columns, a moment later.
  // Waiting inside the page would need its policy to allow eval.
  while ((await page.evaluate('window.localHost.getActiveA1()')) === 'A1') await page.waitForTimeout(50);
  await page.evaluate("window.localHost.select('A1')");
  await picture('clean-up');
  await sidebar.getByTestId('nav-mail').click();
  await sidebar.getByTestId('send-letters').click();
  await sidebar.getByTestId('send-letters').waitFor({ state: 'detached' });
  await sidebar.getByTestId('nav-segments').click();
  await sidebar.getByTestId('segment-counts').waitFor();
  await page.getByTestId('panel-outbox').click();
  await page.getByTestId('outbox-row').first().waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  // The columns that the set-up has added.
  await page.evaluate("window.localHost.select('P4')");
  await picture('page');
  const dialog = page.frameLocator('[data-testid="dialog-frame"]');
  const window = page.getByTestId('dialog-frame');
  await page.setViewportSize({ width: 1200, height: 750 });
  await choose(segments);
  await dialog.getByTestId('map').waitFor();
  await picture('segments', window);
  await dialog.getByTestId('to-dashboard').click();
  await dialog.getByTestId('tiles').waitFor();
  await picture('dashboard', window);
  await page.getByTestId('dialog-close').click();
  await window.waitFor({ state: 'detached' });
  await choose(mail);
  await dialog.getByTestId('quota').waitFor();
  for (const kind of ['ANNIVERSARY', 'NAME_DAY']) {
    await dialog.getByTestId('part-occasions').click();
    await dialog.getByTestId('new-occasion').click();
    await dialog.getByTestId('kind').selectOption(kind);
    await dialog.getByTestId('save-occasion').click();
    await dialog.getByTestId('told').waitFor();
  }
  await dialog.getByTestId('part-calendar').click();
  await dialog.getByTestId('planned').waitFor();
  await picture('mail', window);
  await close();

  const file = path.join(folder, `${tab}.csv`);
  writeFileSync(file, twice.map((row) => row.join(';')).join('\n'));
  const second = await open(file);
  await second.sidebar.getByTestId('confirm-clean-up').click();
  await second.sidebar.getByTestId('undo').waitFor();
  await second.choose(duplicates);
  await second.page.frameLocator('[data-testid="dialog-frame"]').getByTestId('group').first().waitFor();
  await second.picture('duplicates');
  await second.close();
}
await browser.close();
rmSync(folder, { recursive: true });
