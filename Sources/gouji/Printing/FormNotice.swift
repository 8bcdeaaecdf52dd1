import Findings
import TableLayout

/// Says which tables are not printed in the form that was asked for, and are written in their own.
enum FormNotice {
    static func write(_ asked: TableForm.Name?, tables: [TableDescription], language: Language) {
        guard let asked else { return }
        for table in tables where table.form(asked) == nil {
            guard let own = table.forms.first?.name else { continue }
            let notice = LocalizedText(
                zh: "\(table.id) \(table.title.chinese)：\(asked.title.chinese)没有这张表，按\(own.title.chinese)写出。",
                en: "\(table.id) \(table.title.english): \(asked.title.english) has no such table; "
                    + "it is written in \(own.title.english).")
            writeErrorLine(notice[language])
        }
    }
}
