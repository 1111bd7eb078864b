/** Small bases for tests on the host. */
import type { Input } from '../host/book/book';
import type { Tabs } from '../test/support/host';

/** Clients with consent; the n-th has his birthday `n - born` days after 22 November. */
export function clientsWithBirthdays(count: number): Input[][] {
  const header = ['ФИО', 'Телефон', 'E-mail', 'Дата рождения', 'Согласие'];
  const rows = Array.from({ length: count }, (_, n): Input[] => {
    const day = new Date(Date.UTC(1980, 10, 22 + n));
    return [
      `Клиент Номер${n}`,
      `'+7916${String(1_000_000 + n)}`,
      `client${n}@example.com`,
      `${String(day.getUTCDate()).padStart(2, '0')}.${String(day.getUTCMonth() + 1).padStart(2, '0')}.${1960 + (n % 40)}`,
      'да',
    ];
  });
  return [header, ...rows];
}

/** Clients who all have their birthday on 22 November. */
export function clientsBornToday(count: number): Input[][] {
  return clientsWithBirthdays(count).map((row, index) =>
    index === 0 ? row : [...row.slice(0, 3), `22.11.${1960 + (index % 40)}`, row[4] ?? null],
  );
}

export function ordersOf(clients: number, count: number): Input[][] {
  const rows = Array.from({ length: count }, (_, n): Input[] => [
    `${String(1 + (n % 28)).padStart(2, '0')}.${String(1 + (n % 10)).padStart(2, '0')}.2026`,
    `8916${String(1_000_000 + ((n * 7) % clients))}`,
    100 + n * 10,
    n % 11 === 10 ? 'отменён' : 'оплачен',
  ]);
  return [['Дата', 'Телефон', 'Сумма', 'Статус'], ...rows];
}

export const smallShop = (clients = 12, orders = 40): Tabs => ({
  Клиенты: clientsWithBirthdays(clients),
  Заказы: ordersOf(clients, orders),
});
