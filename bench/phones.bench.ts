/** Cleaning of 100,000 mixed phone cells, side by side with libphonenumber-js on the same cells in one process. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { phoneCellText, readPhones } from '../src/domain/phone-cells';
import { bestOf, print, random, seconds } from './measure';

const CELLS = 100_000;
const BUDGET_MS = 300;

/** Cells of a Russian base as they are met: mostly Russian and Ukrainian mobiles in every spelling, then the neighbours, the far, and garbage. */
function cells(): string[] {
  const next = random(7);
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
  const mobile = (): string => `9${['16', '03', '26', '85', '10'][Math.floor(next() * 5)]!}${digits(7)}`;
  const russian = (): string => {
    const n = mobile();
    const [a, b, c, d] = [n.slice(0, 3), n.slice(3, 6), n.slice(6, 8), n.slice(8)];
    return [
      `8 (${a}) ${b}-${c}-${d}`,
      `+7 ${a} ${b} ${c} ${d}`,
      `8${n}`,
      `+7${n}`,
      n,
      `7${n}`,
      `8-${a}-${b}-${c}-${d}`,
    ][Math.floor(next() * 7)]!;
  };
  const ukrainian = (): string => {
    const n = `${['67', '50', '63', '97'][Math.floor(next() * 4)]!}${digits(7)}`;
    return [`+38 (0${n.slice(0, 2)}) ${n.slice(2, 5)}-${n.slice(5)}`, `+380${n}`, `380 ${n}`][Math.floor(next() * 3)]!;
  };
  const kinds: [share: number, make: () => string][] = [
    [0.42, russian],
    [0.16, ukrainian],
    [0.06, () => `+375 29 ${digits(3)}-${digits(2)}-${digits(2)}`],
    [0.05, () => `8 701 ${digits(3)} ${digits(2)} ${digits(2)}`],
    [0.05, () => `+49 151 ${digits(8)}`],
    [0.05, () => `+1 (202) 555-0${digits(3)}`],
    [0.05, () => `8 (495) ${digits(3)}-${digits(2)}-${digits(2)} доб. ${digits(2)}`],
    [0.06, () => `${russian()}, ${ukrainian()}`],
    [0.05, () => `тел. ${russian()} (Анна)`],
    [0.05, () => ['нет', '-', digits(5), '123-45-67', 'уточнить', digits(20)][Math.floor(next() * 6)]!],
  ];
  return Array.from({ length: CELLS }, () => {
    let at = next();
    for (const [share, make] of kinds) if ((at -= share) < 0) return make();
    return russian();
  });
}

function ours(texts: readonly string[]): number {
  let read = 0;
  for (const text of texts) {
    const reading = readPhones(text, 'RU');
    if (reading.kind === 'phones' && phoneCellText(reading.numbers, 'доб.') !== '') read++;
  }
  return read;
}

function library(texts: readonly string[], country: CountryCode): number {
  let read = 0;
  for (const text of texts) if (parsePhoneNumberFromString(text, country)?.isValid() === true) read++;
  return read;
}

async function main(): Promise<void> {
  const texts = cells();
  const mine = await bestOf(5, () => ours(texts));
  const theirs = await bestOf(5, () => library(texts, 'RU'));
  print(`${CELLS.toLocaleString('en')} mixed cells read and written anew`, `${seconds(mine.ms)}, ${mine.value} read`);
  print('libphonenumber-js on the same cells (first number alone)', `${seconds(theirs.ms)}, ${theirs.value} read`);
  print('ratio', (mine.ms / theirs.ms).toFixed(2));
  const holds = mine.ms < BUDGET_MS;
  print(`bound ${BUDGET_MS} ms`, holds ? 'holds' : 'FAILS');
  if (!holds) process.exitCode = 1;
}

void main();
