import Foundation
import Reporting
import Testing

@Test func scratch() throws {
  for width in [60, 80, 120, 200] {
    try terminalText(sampleReport, style: TextStyle(width: width)).write(
      toFile: "/tmp/rep/r\(width).txt", atomically: true, encoding: .utf8)
    try terminalText(sampleInspection, style: TextStyle(width: width)).write(
      toFile: "/tmp/rep/i\(width).txt", atomically: true, encoding: .utf8)
  }
  try terminalText(sampleReport, style: TextStyle(width: 80, color: true, fullNames: true)).write(
    toFile: "/tmp/rep/full.txt", atomically: true, encoding: .utf8)
  try dotText(sampleReport).write(toFile: "/tmp/rep/r.dot", atomically: true, encoding: .utf8)
  try csvText(sampleReport).write(toFile: "/tmp/rep/r.csv", atomically: true, encoding: .utf8)
  try jsonText(sampleReport).write(toFile: "/tmp/rep/r.json", atomically: true, encoding: .utf8)
  try jsonLines(sampleReport).write(toFile: "/tmp/rep/r.jsonl", atomically: true, encoding: .utf8)
  try jsonText(sampleInspection).write(toFile: "/tmp/rep/i.json", atomically: true, encoding: .utf8)
}
