// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Queue.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"
#include "ui/kit/input/FileDrops.h"
#include "ui/theme/Keyboard.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QUrl>
#include <QWindow>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const auto allPages = {u"Ctrl+Shift+1"_s, u"Ctrl+Shift+3"_s, u"Ctrl+Shift+2"_s};

/// As a file manager offers them: the addresses, and beside them the paths as plain text.
std::unique_ptr<QMimeData> filesIn(const QStringList& paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const auto& path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    data->setUrls(urls);
    data->setText(paths.join(u'\n'));
    return data;
}

/// What the platform sends to a window when something is let go over this part of it. True: it was taken.
bool drop(QWidget& over, const QMimeData& data)
{
    ui::bringIntoSight(over);
    auto* window = over.window()->windowHandle();
    const QPointF place = over.mapTo(over.window(), over.rect().center());
    const auto offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enters(place.toPoint(), offered, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &enters);
    QDragMoveEvent moves(place.toPoint(), offered, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &moves);
    if (!moves.isAccepted()) {
        QDragLeaveEvent leaves;
        QCoreApplication::sendEvent(window, &leaves);
        return false;
    }
    QDropEvent drops(place, offered, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window, &drops);
    EXPECT_EQ(Qt::CopyAction, drops.dropAction()) << "nobody's originals are moved";
    return drops.isAccepted();
}

QString textOf(const QWidget& field)
{
    const auto* text = qobject_cast<const QPlainTextEdit*>(&field);
    return text ? text->toPlainText() : field.property("text").toString();
}

bool isField(const QWidget* widget)
{
    return widget->isVisible()
           && (qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget));
}

class Dropping : public WindowTest
{
protected:
    QString package(const QString& name, const QStringList& files = {u"护照.pdf"_s}) const
    {
        const auto folder = m_folder.filePath(name);
        for (const auto& file : files) {
            QDir().mkpath(folder);
            TestPdf({TestPage{.lines = {(name + file).toUtf8().toHex()}}}).save(folder + u'/' + file);
        }
        if (name.startsWith(u"GT-"_s)) {
            saveBytes(folder + u"/application.json"_s, R"({"caseNumber": ")" + name.left(7).toLatin1() + R"("})");
        }
        return folder;
    }

    /// The window hears of files, which are not imported; how often it did.
    QSignalSpy& heard()
    {
        auto* drops = m_station->window().findChild<ui::FileDrops*>();
        drops->disconnect(&m_station->window());
        m_heard = std::make_unique<QSignalSpy>(drops, &ui::FileDrops::dropped);
        return *m_heard;
    }

    /// Nothing of a file dropped on it goes into the field; whether the window takes it is as said.
    static void refuses(QWidget& field, const QMimeData& files, bool isTaken)
    {
        const auto before = textOf(field);
        EXPECT_EQ(isTaken, drop(field, files)) << field.objectName().toStdString();
        EXPECT_EQ(before, textOf(field)) << field.objectName().toStdString();
    }

    QueuePage queue()
    {
        std::optional<QueuePage> page;
        m_station->session().storage.run(
            &m_station->window(), [](Workplace& workplace) { return queuePage(workplace, {}, 0, 100); },
            [&page](const Result<QueuePage>& got) { page = got.value(); });
        EXPECT_TRUE(waitUntil([&page] { return page.has_value(); }));
        return page.value_or(QueuePage());
    }

    bool waitForApplications(int count)
    {
        return waitUntil([this, count] { return queue().total == count; });
    }

    std::unique_ptr<QSignalSpy> m_heard;
};

} // namespace

TEST_F(Dropping, aFileOnAnyFieldOfAnyPageIsTheWindowsAndNoText)
{
    openFirst();
    scoreEverything(Marks::Full);
    auto& told = heard();
    const auto files = filesIn({m_folder.filePath(u"a b.zip"_s)});
    QStringList fields;
    for (const auto& page : allPages) {
        m_station->press(page);
        QCoreApplication::processEvents();
        for (auto* widget : m_station->window().findChildren<QWidget*>()) {
            if (isField(widget)) {
                const auto before = told.size();
                refuses(*widget, *files, true);
                EXPECT_EQ(before + 1, told.size()) << widget->objectName().toStdString();
                fields.append(widget->objectName());
            }
        }
    }
    for (const auto& name : {u"reason"_s, u"points"_s, u"queueFilter"_s, u"remark"_s, u"noteText"_s, u"noteTopic"_s,
                             u"visit-place"_s, u"visit-summary"_s, u"applicant-latinName"_s, u"pageNumber"_s}) {
        EXPECT_TRUE(fields.contains(name)) << name.toStdString();
    }
    EXPECT_EQ(QStringList{m_folder.filePath(u"a b.zip"_s)}, told.last().value(0).toStringList());
}

TEST_F(Dropping, aFileAnywhereElseIsTheWindowsToo)
{
    openFirst();
    auto& told = heard();
    const auto files = filesIn({m_folder.filePath(u"a.zip"_s)});
    for (const auto& name : {u"pages"_s, u"queue"_s, u"documents"_s, u"formPane"_s, u"submit"_s, u"queueStatus"_s}) {
        const auto before = told.size();
        EXPECT_TRUE(drop(m_station->the(name), *files)) << name.toStdString();
        EXPECT_EQ(before + 1, told.size()) << name.toStdString();
    }
}

TEST_F(Dropping, aFileOnALockedTextOrAPaneOfItsOwnIsTheWindowsToo)
{
    openFirst();
    auto& told = heard();
    const auto files = filesIn({m_folder.filePath(u"a.zip"_s)});
    auto& reason = m_station->the<QPlainTextEdit>(u"reason"_s);
    reason.setReadOnly(true);
    refuses(reason, *files, true);
    reason.setReadOnly(false);
    m_station->the<QDockWidget>(u"formPane"_s).setFloating(true);
    ASSERT_TRUE(waitUntil([&reason] { return reason.window()->windowHandle() && reason.isVisible(); }));
    refuses(reason, *files, true);
    EXPECT_TRUE(drop(m_station->the(u"formPane"_s), *files));
    EXPECT_EQ(3, told.size());
}

TEST_F(Dropping, aFileOnAFieldOfADialogOrBehindItGoesNowhere)
{
    openFirst();
    auto& told = heard();
    const auto files = filesIn({m_folder.filePath(u"a.zip"_s)});
    for (const auto& id : {u"program.person"_s, u"program.settings"_s, u"program.office"_s}) {
        m_station->actions().action(id)->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->shown<QDialog>({}) != nullptr; })) << id.toStdString();
        auto* dialog = m_station->shown<QDialog>({});
        for (auto* widget : dialog->findChildren<QWidget*>()) {
            if (isField(widget)) {
                refuses(*widget, *files, false);
            }
        }
        refuses(m_station->the(u"reason"_s), *files, false);
        delete dialog;
    }
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(Dropping, aTextFromAnotherProgramGoesIntoTheTextItIsDroppedOn)
{
    openFirst();
    QMimeData words;
    words.setText(u"as on page 2"_s);
    EXPECT_TRUE(drop(m_station->the(u"reason"_s), words));
    EXPECT_EQ(u"as on page 2"_s, m_station->the<QPlainTextEdit>(u"reason"_s).toPlainText());
    auto& filter = m_station->the<QLineEdit>(u"queueFilter"_s);
    filter.clear();
    EXPECT_TRUE(drop(filter, words));
    EXPECT_EQ(u"as on page 2"_s, filter.text());
}

TEST_F(Dropping, aPackageOnTheReasonImportsItAndLeavesTheReasonAsItWas)
{
    openFirst();
    score(u"4"_s);
    EXPECT_TRUE(drop(m_station->the(u"reason"_s), *filesIn({package(u"GT-0007_王小明"_s)})));
    ASSERT_TRUE(m_station->waitForCase(u"GT-0007"_s));
    EXPECT_EQ(3, queue().total);
    openFirst();
    EXPECT_EQ(u"Shown by the diploma, page 2, in full."_s, scoreOf(u"age"_s).reason);
}

TEST_F(Dropping, severalPackagesBecomeSeveralApplications)
{
    EXPECT_TRUE(drop(m_station->the(u"queue"_s), *filesIn({package(u"a"_s), package(u"b"_s)})));
    EXPECT_TRUE(waitForApplications(4));
    EXPECT_TRUE(m_station->prompter.asked.isEmpty());
}

TEST_F(Dropping, aFolderOfPackagesIsAskedAbout)
{
    package(u"people/GT-0011_王小明"_s);
    package(u"people/GT-0012_李小红"_s);
    m_station->prompter.answer(0);
    EXPECT_TRUE(drop(m_station->the(u"queue"_s), *filesIn({m_folder.filePath(u"people"_s)})));
    EXPECT_TRUE(waitForApplications(4));
    ASSERT_EQ(1, m_station->prompter.asked.size());
    EXPECT_TRUE(m_station->prompter.asked[0].startsWith(u"One application or several?"_s));
    EXPECT_EQ((QStringList{u"2 separate applications"_s, u"All as one application"_s}), m_station->prompter.options);
}

TEST_F(Dropping, loosePdfsAreOnePackage)
{
    const auto folder = package(u"loose"_s, {u"护照.pdf"_s, u"学位证书.pdf"_s});
    EXPECT_TRUE(drop(m_station->the(u"queue"_s), *filesIn({folder + u"/护照.pdf"_s, folder + u"/学位证书.pdf"_s})));
    ASSERT_TRUE(waitUntil([this] { return m_station->desk().file() != nullptr; }));
    EXPECT_EQ(2, m_station->file().dossier.documents.size());
    EXPECT_EQ(3, queue().total);
    EXPECT_TRUE(m_station->prompter.asked.isEmpty());
}

TEST_F(Dropping, packagesThatAreChosenInADialogAreImportedLikeDroppedOnes)
{
    m_station->prompter.answer(QStringList{package(u"a"_s), package(u"b"_s)});
    m_station->press(u"Ctrl+O"_s);
    EXPECT_TRUE(waitForApplications(4));
    m_station->prompter.answer(package(u"GT-0009_周"_s));
    m_station->press(u"Ctrl+Shift+O"_s);
    EXPECT_TRUE(m_station->waitForCase(u"GT-0009"_s));
    EXPECT_EQ(5, queue().total);
    EXPECT_EQ((QStringList{u"Open a package"_s, u"Open a package folder"_s}), m_station->prompter.asked);
}

} // namespace pingshen::test
