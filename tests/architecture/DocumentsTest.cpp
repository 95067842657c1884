// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QDir root()
{
    return QDir(QStringLiteral(PINGSHEN_SOURCE_DIR));
}

QString contentOf(const QString& path)
{
    QFile file(root().filePath(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

/// "core/base" and its like: each is a module with a purpose and a README of its own.
QStringList modules()
{
    QStringList folders;
    for (const auto& layer : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& name : QDir(root().filePath(layer)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            folders.append(layer + u'/' + name);
        }
    }
    return folders;
}

/// The documents about the tree, which name places in it.
QStringList documents()
{
    QStringList paths{u"README.md"_s, u"README.zh.md"_s, u"ARCHITECTURE.md"_s, u"CONTRIBUTING.md"_s};
    for (const auto& layer : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"packaging"_s}) {
        QDirIterator files(root().filePath(layer), {u"README.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths.append(root().relativeFilePath(files.next()));
        }
    }
    return paths;
}

} // namespace

TEST(Documents, everyModuleHasAReadmeAndAPlaceInTheArchitecture)
{
    const auto architecture = contentOf(u"ARCHITECTURE.md"_s).section(u"```"_s, 1, 1); // the picture of the layers
    ASSERT_GT(modules().size(), 25);
    for (const auto& folder : modules()) {
        const QRegularExpression name(u"\\b"_s + folder.section(u'/', 1) + u"\\b"_s);
        EXPECT_TRUE(architecture.contains(name)) << folder.toStdString() << " is not in ARCHITECTURE.md";
        EXPECT_TRUE(QFile::exists(root().filePath(folder + u"/README.md"_s))) << folder.toStdString();
    }
}

TEST(Documents, everyPlaceInTheTreeThatTheyNameIsThere)
{
    static const QRegularExpression place(u"`((?:core|ui|app|tests|resources|packaging|translations)/[\\w./-]*\\w)`"_s);
    int named = 0;
    for (const auto& path : documents()) {
        for (auto found = place.globalMatch(contentOf(path)); found.hasNext(); ++named) {
            auto to = found.next().captured(1);
            // A class is named by its header, what is to be filled in by capitals.
            const bool pattern = to.contains(QRegularExpression(u"\\b(NNNN|ID|AREA|NAME)"_s));
            EXPECT_TRUE(pattern || QFile::exists(root().filePath(to)) || QFile::exists(root().filePath(to + u".h"_s))
                        || QFile::exists(root().filePath(to + u".cpp"_s)))
                << path.toStdString() << " names " << to.toStdString();
        }
    }
    EXPECT_GT(named, 40);
}

TEST(Documents, everyLinkBetweenThemLeadsSomewhere)
{
    static const QRegularExpression link(u"\\]\\(([^):#]+)\\)"_s);
    for (const auto& path : documents()) {
        const auto folder = QFileInfo(root().filePath(path)).dir();
        for (auto found = link.globalMatch(contentOf(path)); found.hasNext();) {
            const auto to = found.next().captured(1);
            EXPECT_TRUE(QFile::exists(folder.filePath(to))) << path.toStdString() << " links " << to.toStdString();
        }
    }
}

} // namespace pingshen
