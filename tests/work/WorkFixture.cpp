// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/work/WorkFixture.h"

#include "core/review/Changes.h"
#include "core/work/Queue.h"
#include "core/work/RecordChange.h"
#include "tests/support/Unpackers.h"

#include <QDirIterator>

namespace pingshen::test {

using namespace Qt::StringLiterals;

void WorkFixture::SetUp()
{
    auto opened = Workplace::open(vaultFolder(), clock);
    ASSERT_OK(opened);
    workplace = std::move(opened).value();
}

QString WorkFixture::package(const QString& name, const Files& files)
{
    const auto folder = directory.filePath(name);
    for (const auto& [path, pdf] : files.asKeyValueRange()) {
        const QString target = folder + u'/' + path;
        QDir().mkpath(QFileInfo(target).path());
        QFile file(target);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf.bytes());
    }
    return folder;
}

Files WorkFixture::allKinds(const QString& salt)
{
    Files files;
    for (const auto& name :
         {u"01-用人单位申请.pdf"_s, u"02-单位承诺书.pdf"_s, u"03-个人承诺书.pdf"_s, u"04-积分评估申请表.pdf"_s,
          u"05-聘雇合同.pdf"_s, u"06-护照.pdf"_s, u"07-营业执照.pdf"_s, u"08-完税证明.pdf"_s, u"09-工作许可证.pdf"_s,
          u"10a-学位证书.pdf"_s, u"10b-在华工作年限证明.pdf"_s, u"10c-工作经历证明.pdf"_s, u"10d-年薪证明.pdf"_s}) {
        files[name] = FakePdf{.firstText = name, .salt = name + salt};
    }
    return files;
}

Result<PackageReport> WorkFixture::import(const QString& path, const ApplicationId& application, const Task& task)
{
    ImportRequest request;
    request.package.paths = {path};
    request.package.unpacker = realUnpacker();
    request.edition = RubricId(u"two-zones-2023"_s);
    request.application = application;
    request.author = anna;
    clock.advance(std::chrono::seconds(1));
    return importPackage(*workplace, request, pdf, task);
}

ApplicationId WorkFixture::imported(const QString& name)
{
    const auto report = import(package(name, allKinds(name)));
    EXPECT_OK(report);
    return report ? report->dossier.id : ApplicationId();
}

ApplicationFile WorkFixture::open(const ApplicationId& id, const ReviewerId& reviewer)
{
    auto file = openApplication(*workplace, id, reviewer);
    EXPECT_OK(file);
    return file ? std::move(file).value() : ApplicationFile();
}

void WorkFixture::record(const Change& change)
{
    clock.advance(std::chrono::seconds(1));
    EXPECT_OK(recordChanges(*workplace, {change}));
}

void WorkFixture::score(const ApplicationId& id, const ReviewerId& reviewer, const QString& indicator,
                        const QString& points)
{
    const auto file = open(id, reviewer);
    record(fieldChange(file, reviewer, {EditKind::ScoreChanged, indicator, u"points"_s}, points));
}

void WorkFixture::scoreAll(const ApplicationId& id, const ReviewerId& reviewer)
{
    const auto file = open(id, reviewer);
    QList<Change> changes;
    for (const auto* primary : file.rubric.primaries()) {
        auto change = plainChange(EditKind::ScoreChanged, file, reviewer, primary->id.value());
        change.fields = {{u"points"_s, {}, primary->maximum->toString()}, {u"reason"_s, {}, u"as shown"_s}};
        changes.append(change);
    }
    EXPECT_OK(recordChanges(*workplace, changes));
}

int WorkFixture::applications()
{
    const auto page = queuePage(*workplace, {}, 0, 1000);
    EXPECT_OK(page);
    return page ? page->total : -1;
}

int WorkFixture::edits()
{
    const auto all = workplace->journal().all();
    EXPECT_OK(all);
    return all ? static_cast<int>(all->size()) : -1;
}

int WorkFixture::filesIn(const QString& folder) const
{
    int count = 0;
    QDirIterator files(vaultFolder() + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

} // namespace pingshen::test
