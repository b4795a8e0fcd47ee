extension IngestError: CustomStringConvertible {
  /// `file:line: what is wrong; what to do`, one line, without the line where the whole file is meant.
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(problem.text); \(problem.remedy)"
  }
}

extension IngestError.Problem {
  /// What is wrong, without full stop.
  var text: String {
    switch self {
    case .cannotOpen(let reason): "cannot be read (\(reason))"
    case .cannotRead(let offset, let reason): "cannot be read at byte \(offset) (\(reason))"
    case .tooManyRows(let limit): "more than \(limit) rows"
    case .empty: "the file is empty"
    case .notText(let kind): "this is \(kind.name), not a text table"
    case .truncatedGzip(let offset): "the gzip data end in the middle, at byte \(offset)"
    case .corruptGzip(let offset): "the gzip data are damaged, at or before byte \(offset)"
    case .endsInsideQuotes(let line): "the file ends inside quotes that open at line \(line)"
    case .rowTooLong(let bytes, let limit): "a row of \(bytes) bytes or more (the limit is \(limit))"
    case .missingColumn(let field, let candidates):
      "no column is recognised as \(field) (\(field.meaning))" + listed(candidates)
    case .missingParties(let candidates):
      "no column is recognised as consignor or consignee (who sent or received the goods)"
        + listed(candidates)
    case .ambiguousColumn(let field, let candidates):
      "several columns could be \(field) (\(field.meaning))" + listed(candidates)
    case .noHeader(let cells):
      "the first row looks like data, not like names of columns: \(cells.map(clipped).joined(separator: ", "))"
    case .noRows: "there is a header but no row below it"
    case .unknownField(let name, let similar): "there is no field '\(name)'" + didYouMean(similar)
    case .unknownColumn(let name, let field, let similar):
      "the header has no column '\(clipped(name))' for \(field)" + didYouMean(similar.map(clipped))
    case .badMap(let text): "'\(clipped(text))' is not FIELD=COLUMN"
    case .unknownLayout(let id, let known): "there is no layout '\(id)'" + didYouMean(known)
    case .badLayoutFile(let detail): "not a layout file: \(detail)"
    case .badRates(let detail): "not a rate: \(detail)"
    case .unknownEncoding(let name): "'\(name)' is not an encoding this program reads"
    case .overridesDoNotFit(let misfits): misfits.map(\.note).joined(separator: ", and ")
    case .unknownDelimiter(let text): "'\(text)' is not a delimiter this program reads"
    case .missingFlowColumns(let fields, let candidates):
      "no column is recognised as " + fields.map { "\($0) (\($0.meaning))" }.joined(separator: ", or as ")
        + listed(candidates)
    case .unknownFlowColumn(let name, let field, let similar):
      "the header has no column '\(clipped(name))' for \(field)" + didYouMean(similar.map(clipped))
    case .unknownFlowField(let name, let similar):
      "trade statistics have no field '\(clipped(name))'" + didYouMean(similar)
    case .badFlowOption(let text): "'\(clipped(text))' is not FIELD=TEXT"
    case .badFixedValue(let text, let field): "'\(clipped(text))' cannot be \(field) (\(field.meaning))"
    case .shiftedRows(let rows, let all, let cells, let header):
      "\(rows) of \(all) rows do not have the \(header) cells of the header (this one has \(cells)), so values may stand"
        + " under the wrong names"
    case .badJSON(let detail): "this JSON cannot be read: \(clipped(detail))"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .cannotRead: "copy the file to a local disk and try again"
    case .tooManyRows: "split the input and run the parts one by one"
    case .cannotOpen: "check the path and the permissions"
    case .empty: "export it again, or leave it out"
    case .notText(let kind): kind.remedy
    case .truncatedGzip: "copy or download the file again: part of it is missing"
    case .corruptGzip: "copy or download the file again, or unpack it with gzip -d to see how much is left"
    case .endsInsideQuotes(let line):
      "close the quotes near line \(line), or write \"\" for a quote in a cell"
    case .rowTooLong: "look for a quote at the start of a cell that nothing closes, near this line"
    case .missingColumn(let field, let candidates):
      "say which column it is with --map \(field)=\(example(candidates)), or describe the file with --layout FILE"
    case .missingParties(let candidates):
      "say which column it is with --map consignor=\(example(candidates)) or --map consignee=\(example(candidates))"
    case .ambiguousColumn(let field, let candidates):
      "choose one with --map \(field)='#\((candidates.first?.column ?? 0) + 1)' (columns count from 1)"
    case .noHeader: "add a first row with the names of the columns"
    case .noRows: "export it again with its rows, or leave it out"
    case .unknownField: "the fields are \(Field.allCases.map(\.rawValue).joined(separator: " "))"
    case .unknownColumn: "write the name as it stands in the header, or its position as #3"
    case .badMap: "write --map hsCode='HS Code', or --map hsCode='#3' for the third column"
    case .unknownLayout: "see the list with inspect, or describe your own with --layout FILE"
    case .badLayoutFile: "write it like the built-in layouts.json (schema \(Layout.schema))"
    case .badRates: "write date,currency,usd_per_unit such as 2023-05-17,EUR,1.0868"
    case .unknownEncoding: "use one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))"
    case .overridesDoNotFit(let misfits):
      "leave out \(misfits.map(\.option).joined(separator: " and ")), or see with inspect what it makes of the file"
    case .unknownDelimiter: "use one of , ; | or tab"
    case .missingFlowColumns(let fields, let candidates):
      "say which column it is with --map \(fields[0])=\(example(candidates)), or what holds for all lines with --fix"
        + " \(fields[0])=VALUE"
    case .unknownFlowColumn: "write the name as it stands in the header, or its position as #3"
    case .unknownFlowField: "the fields are \(FlowField.allCases.map(\.rawValue).joined(separator: " "))"
    case .badFlowOption: "write --map hs='HS Code', --map hs='#3' for the third column, or --fix flow=export"
    case .badFixedValue(_, let field): "write it as a cell would: \(field.example)"
    case .shiftedRows: "export the file again with as many names in the header as there are columns"
    case .badJSON: "download it again as CSV, or in full"
    }
  }

  private func listed(_ candidates: [IngestError.Candidate]) -> String {
    guard !candidates.isEmpty else { return "" }
    let shown = candidates.prefix(6).map { candidate in
      let samples = candidate.samples.prefix(3).map(clipped).joined(separator: ", ")
      return "#\(candidate.column + 1) '\(clipped(candidate.header))'"
        + (samples.isEmpty ? "" : " with \(samples)")
    }
    let more = candidates.count > 6 ? "; and \(candidates.count - 6) more" : ""
    return ": " + shown.joined(separator: "; ") + more
  }

  private func example(_ candidates: [IngestError.Candidate]) -> String {
    candidates.first.map { "'\(clipped($0.header))'" } ?? "COLUMN"
  }

  private func didYouMean(_ similar: [String]) -> String {
    similar.isEmpty ? "" : " (did you mean \(similar.map { "'\($0)'" }.joined(separator: " or "))?)"
  }

  /// On one line and of a length that leaves the message readable.
  private func clipped(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : $0 }
    return line.count <= 48 ? String(line) : String(line.prefix(47)) + "…"
  }
}
