/**
 * The form of an option apart from its meaning: its script, whether it carries a version, parentheses, the vendor's name.
 * Options that differ in form betray each other. Haladyna, Downing & Rodriguez 2002, guidelines 22 and 23.
 */
export function formOf(label: string, vendor: string | undefined): string {
  const plain = label.normalize('NFKC')
  return [
    /[\u3040-\u30ff\u4e00-\u9fff]/.test(plain) ? 'japanese' : 'latin',
    /\d{2,}|\d\.\d/.test(plain) ? 'version' : '',
    /[()[\]「」]/.test(plain) ? 'bracket' : '',
    vendor !== undefined && plain.toLowerCase().startsWith(vendor.toLowerCase()) ? 'vendor' : '',
  ].join('|')
}
