// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Task.h"

#include <QList>
#include <QString>

namespace pingshen {

struct SampleDocument
{
    QString name; ///< in the package
    KindId kind;
};

/// A package that was written.
struct SamplePackage
{
    enum class Form { Folder, ZipGbk, ZipUtf8 };

    QString path; ///< of the folder or archive
    Form form = Form::Folder;
    QString supplements;   ///< path of the package whose application it completes; empty: an application of its own
    bool declares = false; ///< with an application.json
    QList<SampleDocument> documents;
};

/// Writes the sample packages of two invented applicants into `folder`, which is made if it is missing.
/// The bytes are the same on every run and, fonts being equal, on every machine; files of the same names are replaced,
/// others are left alone. Nothing is written until everything is made. Uses up to four threads of its own.
/// Needs a QGuiApplication (the `offscreen` platform will do). Progress: documents made of all documents.
/// Errors: Cancelled, FontMissing, FileNotWritable, ReportFailed.
Result<QList<SamplePackage>> writeSamples(const QString& folder, const Task& task);

/// "folder", "zip-gbk", "zip-utf8".
QString nameOf(SamplePackage::Form form);

} // namespace pingshen
