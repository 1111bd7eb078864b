import { hasLegalForm, splitCompany, tidyCompany } from '../../src/domain/legal-forms';

it.each([
  ['ООО «Ромашка»', 'ООО', 'Ромашка'],
  ['ооо "Ромашка"', 'ООО', 'Ромашка'],
  ['Ромашка, ООО', 'ООО', 'Ромашка'],
  ['ИП Иванов И. И.', 'ИП', 'Иванов И. И.'],
  ['ПАО Сбербанк', 'ПАО', 'Сбербанк'],
  ['Общество с ограниченной ответственностью «Торговый дом «Ромашка»', 'ООО', '«Торговый дом «Ромашка»'],
  ['ТОВ "Мрія"', 'ТОВ', 'Мрія'],
  ['ФОП Коваленко', 'ФОП', 'Коваленко'],
  ['Muster Bau GmbH', 'GmbH', 'Muster Bau'],
  ['Muster Bau GmbH & Co. KG', 'GmbH & Co. KG', 'Muster Bau'],
  ['Acme Ltd.', 'Ltd', 'Acme'],
  ['ACME LLC', 'LLC', 'ACME'],
  ['Firma Sp. z o.o.', 'Sp. z o.o.', 'Firma'],
  ['Ромашка', '', 'Ромашка'],
  ['Кооператив', '', 'Кооператив'],
  ['Ag Tech', '', 'Ag Tech'],
])('"%s" is %s %s', (text, form, name) => expect(splitCompany(text)).toEqual({ form, name }));

it('a person has no legal form', () => {
  for (const name of ['Иванов Иван', 'Ип Ман', 'Ли', 'Anna Ag', 'Пп'])
    expect([name, hasLegalForm(name)]).toEqual([name, name === 'Ип Ман']);
});

it('only the form is written anew, and that once', () => {
  expect(tidyCompany('ооо   "Ромашка"')).toBe('ООО "Ромашка"');
  expect(tidyCompany('muster gmbh')).toBe('muster GmbH');
  expect(tidyCompany(tidyCompany('тов «мрія»'))).toBe('ТОВ «мрія»');
});
