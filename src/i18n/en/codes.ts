/** English names of fields, segments, tables and parts of a letter. The shape for the other languages. */
import type { ClientField, DerivedField, LinkField, OrderField } from '../../domain/codes';

const fields: Record<ClientField | DerivedField | OrderField | LinkField, string> = {
  id: 'Client ID',
  name: 'Name',
  lastName: 'Last name',
  firstName: 'First name',
  middleName: 'Middle name',
  phone: 'Phone',
  email: 'E-mail',
  birthday: 'Birthday',
  gender: 'Gender',
  city: 'City',
  address: 'Address',
  source: 'Source',
  owner: 'Manager',
  consent: 'Agrees to letters',
  note: 'Note',
  phone2: 'Second phone',
  phone3: 'Third phone',
  email2: 'Second e-mail',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  instagram: 'Instagram',
  website: 'Website',
  country: 'Country',
  region: 'Region',
  postcode: 'Postcode',
  family: 'Family',
  children: 'Children',
  interests: 'Interests',
  preferredDelivery: 'Preferred delivery',
  preferredPayment: 'Preferred payment',
  preferredContact: 'Preferred contact',
  company: 'Company',
  taxId: 'Tax number',
  industry: 'Industry',
  headcount: 'Headcount',
  turnover: 'Turnover',
  contactPerson: 'Contact person',
  position: 'Position',
  addedOn: 'Added on',
  lastOrder: 'Last order',
  orders: 'Orders',
  revenue: 'Revenue',
  recency: 'Days since last order',
  rfmScore: 'RFM score',
  segment: 'Segment',
  orderId: 'Order number',
  client: 'Client',
  clientId: 'Client ID in the base',
  date: 'Order date',
  amount: 'Amount',
  product: 'Product',
  status: 'Status',
};

const segments = {
  CHAMPIONS: 'Champions',
  LOYAL: 'Loyal',
  POTENTIAL_LOYALIST: 'Potential loyalists',
  NEW: 'New',
  PROMISING: 'Promising',
  NEED_ATTENTION: 'Need attention',
  ABOUT_TO_SLEEP: 'About to sleep',
  AT_RISK: 'At risk',
  CANT_LOSE: 'Can’t lose',
  HIBERNATING: 'Hibernating',
  LOST: 'Lost',
  PROSPECT: 'No orders yet',
};

/** Parts of a letter. */
const parts = {
  subject: 'subject',
  text: 'text',
  to: 'address',
  senderName: 'sender’s name',
  replyTo: 'address for replies',
};

/** Tables; those of Klientura itself are the names of its tabs. */
const tables = {
  clients: 'Clients',
  orders: 'Orders',
  settings: 'Settings',
  segments: 'Segments',
  log: 'Klientura history',
  ledger: 'Letters',
  decisions: 'Duplicate decisions',
  quality: 'Data quality',
};

export const codes = { fields, segments, tables, parts };
export type Codes = typeof codes;
