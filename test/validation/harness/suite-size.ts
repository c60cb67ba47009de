/** At least as many checks as the fast set has: each gets its share of one chance in a thousand. */
export const fastFamily = 600;
