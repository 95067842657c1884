// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

/// Classes below `base`, at any depth, as the sources of the window declare them.
QSet<QString> heirsOf(const QString& base)
{
    QString all;
    for (QDirIterator files(QStringLiteral(PINGSHEN_SOURCE_DIR "/ui"), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        all += textOf(files.next());
    }
    static const QRegularExpression declared(u"class (\\w+)(?: final)? : public (\\w+)"_s);
    QSet<QString> heirs{base};
    for (qsizetype before = 0; before != heirs.size();) {
        before = heirs.size();
        for (auto found = declared.globalMatch(all); found.hasNext();) {
            const auto match = found.next();
            if (heirs.contains(match.captured(2))) {
                heirs.insert(match.captured(1));
            }
        }
    }
    heirs.remove(base);
    return heirs;
}

} // namespace

/// What walks through every dialog (layout, keyboard, wheel, plain text) goes by one list.
TEST(Dialogs, areAllInTheListThatTheTestsWalkThrough)
{
    const auto dialogs = heirsOf(u"Dialog"_s);
    ASSERT_GE(dialogs.size(), 11);
    const auto list = textOf(QStringLiteral(PINGSHEN_SOURCE_DIR "/tests/shell/EveryDialog.cpp"));
    for (const auto& dialog : dialogs) {
        EXPECT_TRUE(list.contains(u"{u\""_s + dialog + u"\"_s,"_s)) << dialog.toStdString();
    }
}

} // namespace pingshen
