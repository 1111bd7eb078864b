/** English texts of the view of the data's quality. The shape for the other languages. */
export const quality = {
  title: 'Data quality',
  intro: 'How full and how sound the data of {n:#} {n:client|clients} is.',
  empty: 'No clients yet.',
  fields: 'Columns',
  filled: '{filled:#} of {total:#} filled',
  share: '{percent}%',
  doubtful: '{n:#} doubtful',
  stale: '{n:#} may be out of date',
  legend: 'Blue: sound. Orange: doubtful. Gray: empty.',
  unreachable: 'Cannot be reached: {n:#} {n:client has|clients have} neither a phone nor an e-mail that works.',
  reachable: 'Every client has a phone or an e-mail.',
  duplicates: 'Duplicates',
  duplicatesFound: 'Certain: {auto:#}. Doubtful: {ask:#}.',
  noDuplicates: 'None were found.',
  toDuplicates: 'Find duplicates',
  toCleanUp: 'Clean up',
};
