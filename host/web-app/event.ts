/** What `doGet(e)` and `doPost(e)` get, made of a request as Google makes it. */

export interface WebRequest {
  method: 'GET' | 'POST';
  /** What stands between the app's address and the `?`, without its first `/`. */
  pathInfo: string;
  /** What stands after the `?`. */
  queryString: string;
  /** Of a POST. */
  body?: { type: string; contents: string };
}

const FORM = 'application/x-www-form-urlencoded';

/**
 * The event. Of a parameter given twice `parameter` has the first and `parameters` all; the fields of a form are parameters, too.
 *
 * @example webEvent({ method: 'GET', pathInfo: '', queryString: 'a=1&a=2' }) //=> { parameter: { a: '1' }, parameters: { a: ['1', '2'] }, queryString: 'a=1&a=2', contextPath: '', contentLength: -1 }
 */
export function webEvent({ pathInfo, queryString, body }: WebRequest): Record<string, unknown> {
  const form = body?.type.split(';')[0]?.trim().toLowerCase() === FORM ? body : null;
  const pairs = [...new URLSearchParams(queryString), ...new URLSearchParams(form?.contents)];
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of pairs)
    if (Object.hasOwn(parameters, name)) parameters[name]!.push(value);
    else Object.defineProperty(parameters, name, { value: [value], enumerable: true });
  const length = body === undefined ? -1 : Buffer.byteLength(body.contents, 'utf8');
  return {
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first])),
    parameters,
    queryString,
    contextPath: '',
    contentLength: length,
    ...(pathInfo === '' ? {} : { pathInfo }),
    ...(body === undefined ? {} : { postData: { type: body.type, contents: body.contents, length, name: 'postData' } }),
  };
}
