/** Which mode may call what, and which scope it takes. */
import { refusal } from '../../../host/runner/permissions';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const send = { method: 'MailApp.sendEmail', effect: 'other', needs: 'user', scopes: [MAIL] } as const;
const setValues = { method: 'Range.setValues', effect: 'write' } as const;
const getValues = { method: 'Range.getValues', effect: 'read' } as const;
const setProperty = { method: 'Properties.setProperty', effect: 'other', needs: 'storage', scopes: [] } as const;

describe('authorisation modes', () => {
  it('let a custom function read, but not write, by the bare name of the method', () => {
    expect(refusal(getValues, 'CUSTOM_FUNCTION', [])).toBeNull();
    expect(refusal(setValues, 'CUSTOM_FUNCTION', [])).toBe('You do not have permission to call setValues');
  });

  it('keep mail from simple triggers, with the scope it would take', () => {
    expect(refusal(send, 'LIMITED', [])).toBe(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    );
    expect(refusal(send, 'FULL', [])).toBeNull();
  });

  it('close document and storage where the add-on is not enabled', () => {
    expect(refusal(getValues, 'NONE', [])).not.toBeNull();
    expect(refusal(setProperty, 'NONE', [])).not.toBeNull();
    expect(refusal({ method: 'Menu.addToUi', effect: 'other', needs: 'menu' }, 'NONE', [])).toBeNull();
  });
});

describe('scopes of the manifest', () => {
  it('are needed when the manifest lists any', () => {
    expect(refusal(send, 'FULL', ['https://www.googleapis.com/auth/spreadsheets'])).toBe(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    );
    expect(refusal(send, 'FULL', [MAIL])).toBeNull();
  });

  it('are named as alternatives when one of several would do', () => {
    const open = { method: 'SpreadsheetApp.openById', effect: 'other', needs: 'user', scopes: ['a', 'b'] } as const;
    expect(refusal(open, 'FULL', ['c'])).toBe(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: (a || b)',
    );
    expect(refusal(open, 'FULL', ['b'])).toBeNull();
  });
});
