// Whoever imports this module gets the types of its interface (references, values, decimals) with it.
@_exported public import DecimalNumbers
@_exported public import SpreadsheetML
