// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QString& pattern)
{
    QStringList paths;
    for (const auto& folder : {u"/core"_s, u"/ui"_s, u"/app"_s}) {
        for (QDirIterator files(QStringLiteral(PINGSHEN_SOURCE_DIR) + folder, {pattern}, QDir::Files,
                                QDirIterator::Subdirectories);
             files.hasNext();) {
            paths.append(files.next());
        }
    }
    return paths;
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeLast(); // behind the last line's end
    return lines;
}

/// A list of one row a code is as long as the list.
bool isExcepted(const QStringList& lines, qsizetype brace)
{
    const auto above = lines.mid(std::max<qsizetype>(0, brace - 3), std::min<qsizetype>(3, brace));
    return std::ranges::any_of(
        above, [](const QString& line) { return line.contains(u"NOLINTNEXTLINE(readability-function-size)"_s); });
}

/// The lines between the braces that stand alone, as they do around a function only.
qsizetype longestFunction(const QStringList& lines)
{
    static const QRegularExpression alone(u"^ *\\{$"_s);
    qsizetype longest = 0;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (!alone.match(lines[at]).hasMatch() || isExcepted(lines, at)) {
            continue;
        }
        const auto indent = lines[at].chopped(1);
        const auto end = std::find_if(lines.begin() + at, lines.end(), [&](const QString& line) {
            return line == indent + u'}' || line == indent + u"};"_s;
        });
        const bool isFunction = end != lines.end() && end->endsWith(u'}');
        longest = isFunction ? std::max(longest, (end - lines.begin()) - at - 1) : longest;
    }
    return longest;
}

} // namespace

TEST(Sizes, noSourceHasMoreThan500LinesAndNoHeaderMoreThan200)
{
    const auto sources = filesOf(u"*.cpp"_s);
    const auto headers = filesOf(u"*.h"_s);
    ASSERT_GT(sources.size(), 200);
    ASSERT_GT(headers.size(), 200);
    for (const auto& path : sources) {
        EXPECT_LE(linesOf(path).size(), 500) << path.toStdString();
    }
    for (const auto& path : headers) {
        EXPECT_LE(linesOf(path).size(), 200) << path.toStdString();
    }
}

TEST(Sizes, noFunctionHasMoreThan60Lines)
{
    for (const auto& path : filesOf(u"*.cpp"_s) + filesOf(u"*.h"_s)) {
        EXPECT_LE(longestFunction(linesOf(path)), 60) << path.toStdString();
    }
    const QStringList lines{u"void f()"_s, u"{"_s, u"    a();"_s, u"    b();"_s, u"}"_s};
    EXPECT_EQ(2, longestFunction(lines)) << "it is found at all";
}

} // namespace pingshen
