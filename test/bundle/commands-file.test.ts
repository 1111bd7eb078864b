/** A file of commands that cannot be read is a refusal in words, never a bare failure. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { smallShop } from '../../bench/rows';
import { RARE_WORDS } from '../../src/i18n/rare-words';
import { aBook, aHost, root, runCommand } from '../support/host';

const project = fs.mkdtempSync(path.join(os.tmpdir(), 'without-commands-'));
afterAll(() => fs.rmSync(project, { recursive: true }));

test('a command says what is wrong when the file of commands is not there', async () => {
  fs.cpSync(path.join(root, 'dist'), project, { recursive: true });
  fs.rmSync(path.join(project, 'commands.html'));
  const host = await aHost(aBook(smallShop()), { project });
  const { reply, error } = await runCommand(host, 'base.setUp');
  expect(error).toBeUndefined();
  if (reply === undefined || reply.ok) throw new Error('it was done without its commands');
  expect(reply.error.code).toBe('PLATFORM');
  const [before = ''] = RARE_WORDS.ru.commands.PLATFORM.split('[');
  expect(before).not.toBe('');
  expect(reply.error.message.startsWith(before)).toBe(true);
  await host.dispose();
});
