/** MailApp: what it refuses and in which words, and how it counts. One letter is sent, to the account that runs this. */
function mailRules_() {
  var repeat = function (text, count) {
    return new Array(count + 1).join(text);
  };
  /** The message of the error of a letter to nobody real: each of these is refused before anything is sent. */
  var refused = function (message) {
    return messageOf_(function () {
      MailApp.sendEmail(message);
    });
  };
  return [
    {
      name: 'a letter needs a recipient',
      source: 'I',
      expected: 'Failed to send email: no recipient',
      actual: function () {
        return refused({ subject: 's', body: 'b' });
      },
    },
    {
      name: 'a text that is no address is named',
      source: 'I',
      expected: 'Invalid email: nonsense',
      actual: function () {
        return refused({ to: 'nonsense', subject: 's', body: 'b' });
      },
    },
    {
      name: 'a bad address in a copy is named, too',
      source: 'U',
      expected: ['Invalid email: no@', 'Invalid email: nor this'],
      actual: function () {
        return [
          refused({ to: 'a@example.com', cc: 'no@', subject: 's', body: 'b' }),
          refused({ to: 'a@example.com', bcc: 'nor this', subject: 's', body: 'b' }),
        ];
      },
    },
    {
      name: 'a subject has at most 250 characters',
      source: 'I',
      expected: 'Argument too large: subject',
      actual: function () {
        return refused({ to: 'a@example.com', subject: repeat('x', 251), body: 'b' });
      },
    },
    {
      name: 'a letter has at most 50 recipients, copies and blind copies among them',
      source: 'I',
      expected: 'Limit Exceeded: Email Recipients Per Message.',
      actual: function () {
        var many = repeat('a@example.com,', 25);
        return refused({ to: many, cc: many, bcc: 'a@example.com', subject: 's', body: 'b' });
      },
    },
    {
      name: 'a body beyond the limit of either kind of account is refused',
      source: 'I',
      expected: ['Limit Exceeded: Email Body Size.', 'Limit Exceeded: Email Body Size.'],
      actual: function () {
        var body = repeat('x', 400 * 1024 + 1);
        return [
          refused({ to: 'a@example.com', subject: 's', body: body }),
          refused({ to: 'a@example.com', subject: 's', body: 'b', htmlBody: body }),
        ];
      },
    },
    {
      name: 'more than 250 files are refused',
      source: 'D',
      expected: 'limit exceeded: email attachments per message.',
      actual: function () {
        var files = [];
        for (var n = 0; n < 251; n++) files.push(Utilities.newBlob('x', 'text/plain', n + '.txt'));
        return refused({ to: 'a@example.com', subject: 's', body: 'b', attachments: files }).toLowerCase();
      },
    },
    {
      name: 'arguments that fit no form of sendEmail are named by their kinds',
      source: 'I',
      expected: "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
      actual: function () {
        return messageOf_(function () {
          MailApp.sendEmail('a@example.com', 'only a subject');
        });
      },
    },
    {
      name: 'each recipient counts, of a copy and a blind copy too, and what is refused does not',
      source: 'U',
      expected: [3, 0],
      actual: function () {
        var me = Session.getEffectiveUser().getEmail();
        var before = MailApp.getRemainingDailyQuota();
        MailApp.sendEmail({ to: me, cc: me, bcc: me, subject: 'Contract check', body: 'You may delete this.' });
        var after = MailApp.getRemainingDailyQuota();
        refused({ to: 'nonsense', subject: 's', body: 'b' });
        return [before - after, after - MailApp.getRemainingDailyQuota()];
      },
    },
  ];
}

/** Signatures and encodings against the vectors of their standards. */
function cryptoRules_() {
  var hex = function (bytes) {
    return bytes
      .map(function (byte) {
        return ('0' + (byte & 255).toString(16)).slice(-2);
      })
      .join('');
  };
  var bytes = function (byte, count) {
    var signed = byte > 127 ? byte - 256 : byte;
    var result = [];
    while (result.length < count) result.push(signed);
    return result;
  };
  return [
    {
      name: 'HMAC-SHA-256 gives the values of RFC 4231, cases 1 to 4, 6 and 7',
      source: 'D',
      expected: [
        'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
        '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
        '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
        '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
        '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
      ],
      actual: function () {
        var sign = function (data, key) {
          return hex(Utilities.computeHmacSha256Signature(data, key));
        };
        var text = function (value) {
          return Utilities.newBlob(value).getBytes();
        };
        var counting = [];
        for (var n = 1; n <= 25; n++) counting.push(n);
        return [
          sign(text('Hi There'), bytes(0x0b, 20)),
          sign('what do ya want for nothing?', 'Jefe'),
          sign(bytes(0xdd, 50), bytes(0xaa, 20)),
          sign(bytes(0xcd, 50), counting),
          sign(text('Test Using Larger Than Block-Size Key - Hash Key First'), bytes(0xaa, 131)),
          sign(
            text(
              'This is a test using a larger than block-size key and a larger than block-size data. ' +
                'The key needs to be hashed before being used by the HMAC algorithm.',
            ),
            bytes(0xaa, 131),
          ),
        ];
      },
    },
    {
      name: 'web-safe base64 has - and _ for + and /, with its padding, and is read back',
      source: 'D',
      expected: ['-_-_', '_w==', [-5, -1, -65], '+/+/'],
      actual: function () {
        var data = [-5, -1, -65];
        return [
          Utilities.base64EncodeWebSafe(data),
          Utilities.base64EncodeWebSafe([-1]),
          Utilities.base64DecodeWebSafe('-_-_'),
          Utilities.base64Encode(data),
        ];
      },
    },
    {
      name: 'a text is encoded as UTF-8 where that is asked for',
      source: 'D',
      expected: '0J_RgNC40LLQtdGC',
      actual: function () {
        return Utilities.base64EncodeWebSafe('Привет', Utilities.Charset.UTF_8);
      },
    },
  ];
}

/** The web app of a script that is deployed as none. */
function webAppRules_() {
  return [
    {
      name: 'a script that is not deployed as a web app has no address of one',
      source: 'D',
      expected: [true, false],
      actual: function () {
        var service = ScriptApp.getService();
        return [!service.getUrl(), service.isEnabled()];
      },
    },
  ];
}
