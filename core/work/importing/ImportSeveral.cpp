// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/ImportSeveral.h"

#include <algorithm>

namespace pingshen {

namespace {

constexpr qint64 stepsEach = 1000;

/// The part of the progress that one package has.
Task partOf(const Task& task, qsizetype place, qsizetype count)
{
    Task part;
    part.stop = task.stop;
    part.progress = [&task, place, count](qint64 done, qint64 total) {
        const auto within = total > 0 ? std::min(stepsEach, done * stepsEach / total) : 0;
        task.report(place * stepsEach + within, count * stepsEach);
    };
    return part;
}

template<class Take>
Result<SeveralReports> each(const QList<QStringList>& packages, const Task& task, const Take& take)
{
    SeveralReports several;
    several.asked = packages.size();
    for (qsizetype i = 0; i < packages.size(); ++i) {
        const auto going = task.proceed();
        auto report =
            going ? take(packages[i], partOf(task, i, packages.size())) : Result<PackageReport>(going.error());
        if (report) {
            several.reports.append(std::move(report).value());
        } else if (report.error().code == Error::Code::Cancelled) {
            several.isCancelled = true;
            return several;
        } else {
            several.failures.append({packages[i], std::move(report).error()});
        }
    }
    return several;
}

/// Stopped with nothing to show for it.
Result<SeveralReports> unlessCancelled(Result<SeveralReports> several, bool keepsNothing)
{
    const bool isNothing = several && several->isCancelled && (keepsNothing || several->reports.isEmpty());
    return isNothing ? Result<SeveralReports>(Error::Code::Cancelled) : several;
}

} // namespace

Result<SeveralReports> importSeveral(Workplace& workplace, const ImportRequest& request,
                                     const QList<QStringList>& packages, PdfService& pdf, const Task& task)
{
    const auto take = [&](const QStringList& paths, const Task& part) {
        auto one = request;
        one.package.paths = paths;
        return importPackage(workplace, one, pdf, part);
    };
    return unlessCancelled(each(packages, task, take), false);
}

Result<SeveralReports> checkSeveral(const PackageRequest& request, const QList<QStringList>& packages,
                                    const Rubric& rubric, PdfService& pdf, const Clock& clock, const Task& task)
{
    const auto take = [&](const QStringList& paths, const Task& part) {
        auto one = request;
        one.paths = paths;
        return checkPackage(one, rubric, pdf, clock, part);
    };
    return unlessCancelled(each(packages, task, take), true);
}

} // namespace pingshen
