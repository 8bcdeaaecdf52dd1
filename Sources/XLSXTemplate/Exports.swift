// Whoever imports this module gets the types of its interface (cell contents, references, decimals) with it.
@_exported public import XLSXWriter
