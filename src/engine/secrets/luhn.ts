/** The check digit at the end of a card number is right; spaces and hyphens between the digits do not count. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let at = number.length - 1; at >= 0; at--) {
    const digit = number.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    sum += !isDoubled ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
}
