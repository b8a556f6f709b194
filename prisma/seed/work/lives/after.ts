/** The same day some minutes later: people of several agencies do not press at one moment. */
export function after(written: string, minutes: number): string {
  const [day = '', time = ''] = written.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = hour * 60 + minute + minutes
  return `${day} ${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
