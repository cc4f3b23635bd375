const dayMilliseconds = 86_400_000;

/** Days written out before: years of history have a thousand of them, and millions of moments. */
const days = new Map<number, string>();

const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `2025-03-04T10:30:00.000Z` of milliseconds since the epoch, several times as fast as `toISOString`. */
export function timeText(at: number): string {
  const whole = Math.trunc(at);
  const number = Math.floor(whole / dayMilliseconds);
  let day = days.get(number);
  if (day === undefined) {
    day = new Date(number * dayMilliseconds).toISOString().slice(0, 11);
    days.set(number, day);
  }
  const rest = whole - number * dayMilliseconds;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const milliseconds = String(rest - seconds * 1000).padStart(3, '0');
  return `${day}${pairs[Math.floor(minutes / 60)]}:${pairs[minutes % 60]}:${pairs[seconds % 60]}.${milliseconds}Z`;
}
