/** English words that are stored in cells: columns of Klientura's own tabs, settings with their explanation, the letter of a new base. The shape for the other languages. */
import type { StoredText } from '../../domain/stored-texts';
import { settingLabels } from './setting-labels';
import { settingHelps } from './settings';

const texts: Record<StoredText, string> = {
  'settings.code': 'Code',
  'settings.label': 'Setting',
  'settings.value': 'Value',
  'settings.help': 'What it does',
  'segments.segment': 'Segment',
  'segments.code': 'Code',
  'segments.clients': 'Clients',
  'segments.share': 'Share',
  'segments.orders': 'Orders',
  'segments.revenue': 'Revenue',
  'segments.thresholds': 'Thresholds',
  'segments.scheme': 'Scheme',
  'segments.recency': 'Days since the last order',
  'segments.frequency': 'Orders',
  'segments.monetary': 'Revenue',
  'segments.upTo': 'up to {n}',
  'segments.moreThan': 'more than {n}',
  'segments.nobody': 'nobody scores {n}',
  'log.operation': 'Operation',
  'log.part': 'Part',
  'log.state': 'State',
  'log.command': 'Command',
  'log.user': 'Who',
  'log.time': 'Time',
  'log.client': 'Client ID',
  'log.payload': 'Changes',
  'log.salt': 'Salt',
  'log.digest': 'Digest',
  'log.chain': 'Chain',
  'ledger.key': 'Key',
  'ledger.client': 'Client ID',
  'ledger.occasion': 'Occasion',
  'ledger.year': 'Year',
  'ledger.day': 'Day',
  'ledger.state': 'State',
  'ledger.address': 'Digest of the address',
  'ledger.time': 'Time',
  'ledger.operation': 'Operation',
  'ledger.book': 'File',
  'ledger.template': 'Letter',
  'ledger.decidedBy': 'Decided by',
  'letter.birthday.subject': 'Happy birthday, {{firstName|dear friend}}!',
  'letter.birthday.text':
    'Hello, {{firstName|dear friend}}!\n\nHappy birthday! Thank you for being with us. We wish you health, joy and good people around you.\n\nWarm regards',
  'letter.optOut': 'If you do not want such letters, just answer this one with the word STOP.',
  ...settingLabels,
  ...settingHelps,
};

export const words = { texts };
export type StoredWords = typeof words;
