import { readStatus } from '../../src/domain/order-status';

describe('an order’s status', () => {
  it.each([
    'Отменён',
    'отменен клиентом',
    'Отказ',
    'Аннулирован',
    'Скасовано',
    'Відмінено',
    'відмова',
    'Cancelled',
    'canceled',
    'VOID',
    'Failed',
    'Не выкуплен',
  ])('"%s" never happened', (text) => expect(readStatus(text)).toBe('cancelled'));
  it.each([
    'Возврат',
    'возвращён',
    'Частичный возврат',
    'Повернення',
    'Повернено',
    'Refunded',
    'returned',
    'Chargeback',
  ])('"%s" went back', (text) => expect(readStatus(text)).toBe('returned'));
  it.each([
    '',
    'Выполнен',
    'в работе',
    'Доставлено',
    'оплачен',
    'Paid',
    'done',
    'не отменён',
    'без возврата',
    'not cancelled',
    'новый',
  ])('"%s" counts', (text) => expect(readStatus(text)).toBe('done'));
});
