/** Bytes of the longest header: two fields. */
const MAX_HEADER_BYTES = 4096;
/** Bytes of the largest message that is waited for. */
const MAX_BODY_BYTES = 1 << 30;

const FIELD = /^[A-Za-z-]+:[ \t]*\S.*$/;
const LENGTH = /^content-length:[ \t]*(\d+)[ \t]*$/im;

/**
 * Follows the frames of a stream of messages (`Content-Length: …`) beside whoever reads them, and calls `broken`, once,
 * where a header is none. The library that reads them waits for ever behind it.
 */
export function createFrameWatch(broken: (header: string) => void): (chunk: Uint8Array) => void {
  let header = '';
  let body = 0;
  let isBroken = false;
  const give = (): void => {
    isBroken = true;
    broken(header.trimEnd());
  };
  return (chunk) => {
    for (let i = 0; i < chunk.length && !isBroken;) {
      if (body > 0) {
        const skipped = Math.min(body, chunk.length - i);
        body -= skipped;
        i += skipped;
        continue;
      }
      const end = chunk.indexOf(10, i);
      header += Buffer.from(chunk.subarray(i, end < 0 ? chunk.length : end + 1)).toString('latin1');
      i = end < 0 ? chunk.length : end + 1;
      if (end < 0) {
        if (header.length > MAX_HEADER_BYTES) give();
        continue;
      }
      if (!header.endsWith('\r\n\r\n')) {
        const line = header.trimEnd().split('\r\n').at(-1)!;
        if (!header.endsWith('\r\n') || !FIELD.test(line) || header.length > MAX_HEADER_BYTES) give();
        continue;
      }
      const length = Number(LENGTH.exec(header)?.[1] ?? NaN);
      if (!(length <= MAX_BODY_BYTES)) give();
      else {
        body = length;
        header = '';
      }
    }
  };
}
