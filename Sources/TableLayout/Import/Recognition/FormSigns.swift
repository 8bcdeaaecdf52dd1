import Fiscal

/// What a sheet shows of the form that it is in.
struct FormSigns {
    /// Whether lines or columns are numbered.
    let isNumbered: Bool
    /// The table's printed number.
    let number: String?
    let title: String
    /// The keys of the columns found.
    let columns: Set<String>
}

extension TableDescription {
    /// The form that a sheet is most likely in: by its number, then its title, then its columns; the first of equals.
    func form(_ signs: FormSigns) -> TableForm.Name {
        let numbered = forms.filter { $0.isNumbered == signs.isNumbered }
        let title = LabelText.folded(signs.title)
        let number = signs.number.map { LabelText.folded($0) }
        var best: (name: TableForm.Name, likeness: (Int, Int, Int))?
        for form in numbered.isEmpty ? forms : numbered {
            let own = LabelText.folded(form.title ?? self.title.chinese)
            let numbers = ([form.number] + form.editions.map(\.number)).compactMap { $0.map { LabelText.folded($0) } }
            let likeness = (
                number.map(numbers.contains) == true ? 1 : 0, title.hasSuffix(own) ? own.count : 0,
                Set(form.columns ?? columns.map(\.key)) == signs.columns ? 1 : 0
            )
            if best.map({ likeness > $0.likeness }) ?? true { best = (form.name, likeness) }
        }
        return best?.name ?? .ministry
    }
}
