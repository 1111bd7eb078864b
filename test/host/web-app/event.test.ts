/** The event that `doGet` and `doPost` get, by Google's reference of web apps. */
import { webEvent } from '../../../host/web-app/event';

const get = (queryString: string, pathInfo = ''): Record<string, unknown> =>
  webEvent({ method: 'GET', pathInfo, queryString });

test('a GET has its parameters, the first of each and all of each', () => {
  expect(get('name=alice&n=1&n=2&t=%D0%B0+b')).toEqual({
    queryString: 'name=alice&n=1&n=2&t=%D0%B0+b',
    parameter: { name: 'alice', n: '1', t: 'а b' },
    parameters: { name: ['alice'], n: ['1', '2'], t: ['а b'] },
    contextPath: '',
    contentLength: -1,
  });
});

test('what stands behind the address is its path', () => {
  expect(get('', 'stop/now')).toMatchObject({ pathInfo: 'stop/now' });
  expect(get('')).not.toHaveProperty('pathInfo');
});

test('a form that is posted gives parameters and its text', () => {
  const body = { type: 'application/x-www-form-urlencoded; charset=utf-8', contents: 'List-Unsubscribe=One-Click&a=2' };
  expect(webEvent({ method: 'POST', pathInfo: '', queryString: 'a=1', body })).toEqual({
    queryString: 'a=1',
    parameter: { a: '1', 'List-Unsubscribe': 'One-Click' },
    parameters: { a: ['1', '2'], 'List-Unsubscribe': ['One-Click'] },
    contextPath: '',
    contentLength: 30,
    postData: { type: body.type, contents: body.contents, length: 30, name: 'postData' },
  });
});

test('any other text that is posted is no parameter; its length is in bytes', () => {
  const event = webEvent({
    method: 'POST',
    pathInfo: '',
    queryString: '',
    body: { type: 'application/json', contents: '{"a":"Ї"}' },
  });
  expect(event).toMatchObject({ parameter: {}, contentLength: 10, postData: { contents: '{"a":"Ї"}', length: 10 } });
});

test('a parameter named like a property of all objects is only a parameter', () => {
  const { parameter } = get('__proto__=x&constructor=y') as { parameter: Record<string, string> };
  expect(Object.entries(parameter)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});
