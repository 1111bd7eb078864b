/** An order belongs to the one client whom all that it says fits; two make it ambiguous, none leaves it without a client. */
import { ClientIndex, foldName, IdentityReader } from '../../src/tables/match-orders';

const reader = new IdentityReader('RU');
function shop(): ClientIndex {
  const index = new ClientIndex();
  const add = (client: string, phone: string, email: string, name: string): void =>
    index.add(client, {
      id: client,
      phones: reader.phonesOf(phone),
      email: reader.emailOf(email),
      name: foldName(name),
    });
  add('A', '8 916 123-45-67', 'anna@example.com', 'Анна Иванова');
  add('B', '+7 916 123 45 67', 'boris@example.com', 'Борис Иванов');
  add('C', '8 495 000-11-22, 8 903 333-44-55', 'Vera.K+shop@gmail.com', 'Пётр Ёлкин');
  add('D', '', '', 'Пётр Ёлкин');
  return index;
}
const match = (client: string | number, phone: string, email: string): unknown =>
  shop().match(reader.ofOrder(client, phone, email));
const NONE = { reason: 'NO_CLIENT' };
const TWO = { reason: 'AMBIGUOUS_CLIENT' };

describe('ClientIndex.match', () => {
  it.each([
    ['a client ID decides, whatever else stands there', ['D', '89161234567', 'boris@example.com'], { client: 'D' }],
    ['an e-mail finds its client in any spelling', ['', '', 'ANNA@Example.com'], { client: 'A' }],
    ['one mailbox of Gmail is one client', ['', '', 'verak@googlemail.com'], { client: 'C' }],
    ['a second number of a cell counts', ['', '+79033334455', ''], { client: 'C' }],
    ['a shared phone is ambiguous', ['', '89161234567', ''], TWO],
    ['a shared phone and one e-mail are not', ['', '89161234567', 'boris@example.com'], { client: 'B' }],
    ['the phone of one and the e-mail of another are', ['', '+79033334455', 'anna@example.com'], TWO],
    ['an unknown phone and a known e-mail find the client', ['', '+79990000000', 'anna@example.com'], { client: 'A' }],
    ['nothing known finds nobody', ['', '+79990000000', 'x@example.com'], NONE],
    ['nothing at all finds nobody', ['', '', ''], NONE],
    ['a number in the client column counts as a phone', ['8 903 333 44 55', '', ''], { client: 'C' }],
    ['an address in the client column counts as an e-mail', ['anna@example.com', '', ''], { client: 'A' }],
    ['a name alone finds its only bearer, in any order', ['Иванова Анна', '', ''], { client: 'A' }],
    ['a name that two bear is ambiguous', ['Петр Елкин', '', ''], TWO],
    ['a name does not help an order whose phone is unknown', ['Анна Иванова', '+79990000000', ''], NONE],
  ] as const)('%s', (_rule, [client, phone, email], expected) => expect(match(client, phone, email)).toEqual(expected));

  it('takes a number for the text of an ID', () => {
    const index = new ClientIndex();
    index.add('102', { id: '102', phones: [], email: '', name: '' });
    expect(index.match(reader.ofOrder(102, '', ''))).toEqual({ client: '102' });
  });
});
