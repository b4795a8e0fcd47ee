extension ProgramSpec {
  /// The help of the program and of every command as one Markdown page, for the documentation.
  public var commandList: String {
    let topics =
      [(name, help(width: 100))] + commands.map { ("\(name) \($0.name)", help(for: $0, width: 100)) }
    let sections = topics.map { title, text in "## \(title)\n\n```text\n\(text)```\n" }
    return """
      # Commands of \(name)

      Made from the list that the program itself reads; `\(name) COMMAND --help` prints the same.

      \(sections.joined(separator: "\n"))
      """
  }
}
