import Evaluation
import Foundation

/// One measured thing: what it was, and its figures by name.
struct BenchmarkLine: Codable, Equatable {
  /// `scale`, and what of it: `T4 10000000 rows 2 workers`. Together they say which lines of two runs are the same.
  var benchmark: String, name: String
  var figures: [String: Double]
}

/// The lines of a run: printed as a table, appended to a file, compared with those of another run.
struct BenchmarkLines {
  var lines: [BenchmarkLine] = []

  /// - Parameter figures: Columns, in this order, with the decimals they are shown with.
  func table(_ figures: [(name: String, places: Int)]) -> [String] {
    var table = AlignedTable([lines.first?.benchmark ?? "nothing measured"] + figures.map(\.name))
    table.rows = lines.map { line in
      [line.name] + figures.map { decimals(line.figures[$0.name], $0.places) }
    }
    return table.lines(indent: 0)
  }

  /// Each figure divided by that of the last line of `other` with the same name; `-` where there is none.
  func ratios(to other: BenchmarkLines, _ figures: [String]) -> [String] {
    var table = AlignedTable(["this run / the other"] + figures)
    for line in lines {
      let old = other.lines.last { $0.benchmark == line.benchmark && $0.name == line.name }
      table.rows.append(
        [line.name]
          + figures.map { name in
            guard let now = line.figures[name], let then = old?.figures[name], then != 0 else { return "-" }
            return decimals(now / then, 2)
          })
    }
    return table.lines(indent: 0)
  }

  /// As JSON Lines.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }
  }

  /// Reads JSON Lines.
  init(json text: String, file: String) throws {
    for (number, line) in text.split(separator: "\n").enumerated() {
      do { lines.append(try JSONDecoder().decode(BenchmarkLine.self, from: Data(line.utf8))) } catch {
        throw MakeError(
          description: "\(file):\(number + 1): not a line of --json; write the file with --json FILE")
      }
    }
  }

  init(_ lines: [BenchmarkLine] = []) { self.lines = lines }
}

extension BenchmarkLines {
  /// Prints the table, appends to `--json FILE`, prints ratios to `--against FILE`.
  func report(_ figures: [(name: String, places: Int)], _ words: BenchmarkWords) throws {
    for line in table(figures) { print(line) }
    if let path = words["--against"] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw MakeError(description: "\(path): cannot be read; write it with --json FILE in an earlier run")
      }
      print()
      for line in ratios(to: try BenchmarkLines(json: text, file: path), figures.map(\.name)) { print(line) }
    }
    if let path = words["--json"] { try append(to: path) }
  }

  private func append(to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    guard let file = FileHandle(forWritingAtPath: path) else {
      throw MakeError(description: "\(path): cannot be written; does the directory exist?")
    }
    try file.seekToEnd()
    try file.write(contentsOf: Data(try json.utf8))
    try file.close()
  }
}

/// The middle of some numbers, the mean of the two middle ones where their count is even.
func median(_ numbers: [Double]) -> Double { quantile(0.5, of: numbers.sorted()) }
