/** Reads the Febrl sets as clients. The social security number is left out: no client base has one. */
import { readFileSync } from 'node:fs';
import type { ClientRecord } from '../../src/domain/duplicates';

/** The rows of a Febrl file; IDs are its rec_id. */
export function readFebrl(file: string): ClientRecord[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header!.split(',').map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const born = /^(\d{4})(\d\d)(\d\d)$/.exec(cell('date_of_birth'));
    return {
      id: cell('rec_id'),
      lastName: cell('surname'),
      firstName: cell('given_name'),
      middleName: '',
      phones: [],
      emails: [],
      birthday: born === null ? null : { year: Number(born[1]), month: Number(born[2]), day: Number(born[3]) },
      city: cell('suburb'),
      address: [cell('street_number'), cell('address_1'), cell('address_2')].join(' ').trim(),
      postcode: cell('postcode'),
      taxId: '',
      company: '',
      region: cell('state'),
    };
  });
}

/** rec-12-org and rec-12-dup-0 are one person. @example febrlPerson('rec-12-dup-0') //=> '12' */
export const febrlPerson = (id: string): string => id.split('-')[1]!;
