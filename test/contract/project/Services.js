/** Properties, cache, lock, utilities. */
function serviceRules_() {
  return [
    {
      name: 'a missing property is null',
      source: 'D',
      expected: null,
      actual: function () {
        return PropertiesService.getDocumentProperties().getProperty('contract.missing');
      },
    },
    {
      name: 'properties are kept, listed and deleted',
      source: 'D',
      expected: ['x', 'x', null],
      actual: function () {
        var properties = PropertiesService.getDocumentProperties();
        properties.setProperty('contract.a', 'x');
        var result = [properties.getProperty('contract.a'), properties.getProperties()['contract.a']];
        properties.deleteProperty('contract.a');
        result.push(properties.getProperty('contract.a'));
        return result;
      },
    },
    {
      name: 'the list of properties is a copy',
      source: 'D',
      expected: null,
      actual: function () {
        var properties = PropertiesService.getDocumentProperties();
        properties.getProperties()['contract.copy'] = 'x';
        return properties.getProperty('contract.copy');
      },
    },
    {
      name: 'what is not in the cache is null',
      source: 'D',
      expected: [null, 'x'],
      actual: function () {
        var cache = CacheService.getDocumentCache();
        cache.remove('contract.a');
        var missing = cache.get('contract.a');
        cache.put('contract.a', 'x', 30);
        return [missing, cache.get('contract.a')];
      },
    },
    {
      name: 'a value of more than 100 KB is refused by the cache',
      source: 'I',
      expected: 'Argument too large: value',
      actual: function () {
        return messageOf_(function () {
          CacheService.getDocumentCache().put('contract.big', new Array(102402).join('x'));
        });
      },
    },
    {
      name: 'a lock is held once taken, taken again without effect, and given back',
      source: 'F',
      expected: [false, true, true, true, false],
      actual: function () {
        var lock = LockService.getDocumentLock();
        var result = [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
        lock.releaseLock();
        result.push(lock.hasLock());
        return result;
      },
    },
    {
      name: 'dates are formatted with the letters of Java',
      source: 'D',
      expected: '2026-03-12 09:05 +0300',
      actual: function () {
        return Utilities.formatDate(new Date(Date.UTC(2026, 2, 12, 6, 5)), 'Europe/Moscow', 'yyyy-MM-dd HH:mm Z');
      },
    },
    {
      name: 'bytes are signed',
      source: 'D',
      expected: [-48, -65],
      actual: function () {
        return Utilities.newBlob('п').getBytes();
      },
    },
    {
      name: 'base64 and digests agree with the rest of the world',
      source: 'D',
      expected: ['aGVsbG8=', [44, -14, 77, -70]],
      actual: function () {
        var digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'hello');
        return [Utilities.base64Encode('hello'), digest.slice(0, 4)];
      },
    },
    {
      name: 'the globals of browsers are not there',
      source: 'D',
      expected: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
      actual: function () {
        return [typeof setTimeout, typeof fetch, typeof URL, typeof TextEncoder, typeof window];
      },
    },
  ];
}
