/** Form answers on the real host: the installed trigger takes each over, two at once too, and undo of the connecting takes the trigger away. */
import { aBook, aHost, shown } from '../support/host';
import { done } from '../support/saved-base';
import type { Host } from '../../host/host';

const FORM = ['Отметка времени', 'Как вас зовут?', 'Телефон', 'Электронная почта'];

async function connected(): Promise<{ host: Host; form: number; operation: string }> {
  const host = await aHost(
    aBook({
      Клиенты: [
        ['Имя', 'Телефон', 'E-mail'],
        ['Анна Иванова', '8 916 123-45-67', ''],
      ],
      Ответы: [FORM],
    }),
  );
  await done(host, 'base.setUp', { clients: { sheet: 'Клиенты' }, orders: null, country: 'RU' });
  const { operation } = await done(host, 'intake.connect', { sheet: 'Ответы' });
  const form = host.book.sheets().find(({ name }) => name === 'Ответы')!.id;
  return { host, form, operation: operation as string };
}

const answersOf = async (host: Host): Promise<string[]> =>
  (await shown(host.book, 'Ответы')).slice(1).map((row) => row[4]!.split(' ')[0]!);

it('takes each answer over as it comes, by one trigger of its owner', async () => {
  const { host, form, operation } = await connected();
  expect(host.triggers()).toMatchObject([
    { event: 'ON_FORM_SUBMIT', handler: 'onFormSubmit_', owner: 'owner@example.com' },
  ]);
  const [firing] = await host.submitForm(form, [
    '22.11.2026 12:00:00',
    'котов глеб',
    '8 903 111-22-33',
    'Gleb@Mail.ru',
  ]);
  expect(firing?.result.error).toBeUndefined();
  await host.submitForm(form, ['22.11.2026 12:01:00', 'Анна Иванова', '+7 916 123 45 67', 'anna@example.com']);
  expect((await shown(host.book, 'Клиенты')).slice(1).map((row) => row.slice(0, 3))).toEqual([
    ['Анна Иванова', '8 916 123-45-67', 'anna@example.com'],
    ['Котов Глеб', '+79031112233', 'gleb@mail.ru'],
  ]);
  expect(await answersOf(host)).toEqual(['ADDED', 'MERGED']);
  await done(host, 'changes.undo', { operation });
  expect(host.triggers()).toEqual([]);
  await host.dispose();
});

it('takes two answers that come at once, each once', async () => {
  const { host, form } = await connected();
  await Promise.all([
    host.submitForm(form, ['22.11.2026 12:00:00', 'Глеб', '8 903 111-22-33', '']),
    host.submitForm(form, ['22.11.2026 12:00:00', 'Жанна', '8 903 111-22-44', '']),
  ]);
  const names = (await shown(host.book, 'Клиенты')).slice(1).map(([name]) => name);
  expect(names.sort()).toEqual(['Анна Иванова', 'Глеб', 'Жанна']);
  expect(await answersOf(host)).toEqual(['ADDED', 'ADDED']);
  await host.dispose();
});
