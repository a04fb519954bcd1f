/** A large number to four digits in powers of ten, as parameters and training compute are given. */
export function Power({ value }: { readonly value: number }) {
  const [digits = '', exponent = '0'] = value.toExponential(3).split('e')
  return (
    <span>
      {digits.replace(/\.?0+$/, '')} × 10<sup>{exponent.replace('+', '').replace('-', '−')}</sup>
    </span>
  )
}
